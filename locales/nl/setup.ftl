### What `setup` asks and says.

setup-head = Vijf vragen; een lege regel houdt wat tussen haakjes staat. Er wordt pas na de laatste vraag iets geschreven.
setup-archive = In welke map komt het archief?
setup-chapters = Welke hoofdstukken? Bijvoorbeeld: VII, B, C.
setup-contact = Op welk adres kan de publicatiedienst u bereiken? Het gaat mee met elk verzoek.
setup-reader = Waarheen gaan de berichten: een e-mailadres, ‘slack’ of ‘geen’?
setup-time = Hoe laat, elke dag? Bijvoorbeeld 07.15.
setup-all = alle
setup-none = geen
setup-ended = De invoer eindigt bij vraag { $asked }. Er is niets geschreven; begin opnieuw met ‘prinsjesdiff setup’, of neem met ‘--yes’ de waarden tussen haakjes.
setup-given-up = Vraag { $asked } is drie keer niet begrepen. Er is niets geschreven; begin opnieuw met ‘prinsjesdiff setup’.
setup-written-kept = { $file } is bijgewerkt; alle andere instellingen en opmerkingen zijn gebleven. De vorige versie staat in { $kept }.
setup-written-none = { $file } is geschreven.
setup-unchanged = { $file } blijft zoals het is.
setup-cannot-replace = De waarde van ‘{ $key }’ in { $file } kan niet worden vervangen. Er is niets geschreven; pas het bestand met de hand aan.
setup-has-channel = In { $file } staat al een kanaal ‘{ $channel }’. Er is niets geschreven; antwoord ‘geen’ om het te laten zoals het is.
setup-trying = De publicatiedienst wordt geprobeerd:
setup-secret = Er is nog geen testbericht verzonden: geef eerst { $secret } een waarde; config.toml zegt in welke vorm.
setup-next = Nu verder:
