### Why a message could not be sent, as it is told to whoever looks after the service.

send-reason-secret-unreadable-path = Het geheim in { $path } kan niet worden gelezen of is leeg.
send-reason-secret-unusable-setting = Het geheim van ‘{ $setting }’ is niet bruikbaar; het wordt hier niet herhaald.
send-reason-no-address-address = ‘{ $address }’ is geen e-mailadres.
send-reason-not-encrypted-host = { $host } biedt geen versleuteling aan. Er is niets verzonden; zonder versleuteling verzenden kan alleen met de instelling tls = "none".
send-reason-too-many-host = { $host } vraagt om later opnieuw te proberen.
send-reason-folder-path-kind = In { $path } kan niets worden geschreven ({ $why }).
send-reason-wrong-form = Het klaargezette bericht is van een andere soort dan dit kanaal.
setting-does-not-fit = De instelling ‘{ $setting }’ van dit kanaal ontbreekt of past niet bij de andere.
refuses-message-sentence = { $host } weigert het bericht: { $said }.
program-not-started = { $program } kan niet worden gestart ({ $why }). Controleer de instelling ‘sendmail’.
program-stops-reading = { $program } stopte zonder fout, maar had het bericht niet helemaal gelezen. Controleer de instelling ‘sendmail’.
program-refuses-sentence = { $program } neemt het bericht niet aan: { $said }.
