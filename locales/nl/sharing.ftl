### Sentences about an archive that several machines share through a git host.

taken-over = Overgenomen uit het gedeelde archief: { $papers }.
remote-no-git = Het archief is niet gedeeld: het programma git kan niet worden gestart ({ $cause }). Installeer git, of haal ‘remote’ onder [archive] weg.
remote-refused = Het archief is niet gedeeld: { $remote } weigert wat wordt aangeboden ({ $said }). Geef deze machine schrijfrecht en sta toe dat ‘main’ wordt herschreven; de volgende keer wordt het opnieuw geprobeerd.
remote-full = Het archief is niet gedeeld: { $remote } heeft geen ruimte meer. Maak daar ruimte vrij; de volgende keer wordt het opnieuw geprobeerd.
remote-newer = Het archief is niet gedeeld: { $remote } is gemaakt met een nieuwere versie van prinsjesdiff (tekstversie { $version }). Werk deze machine bij.
remote-moved = Het archief is niet gedeeld: een andere machine was steeds eerder ({ $name }). De volgende keer wordt het opnieuw geprobeerd.
status-shared-without-behind = Gedeeld via { $remote }: bijgewerkt.
status-shared-sentence = Gedeeld via { $remote }: loopt achter ({ $names }). ‘prinsjesdiff run’ werkt het bij.
