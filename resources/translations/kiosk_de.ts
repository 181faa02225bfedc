<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerPanel</name>
    <message>
        <source>From data of head office, {0}</source>
        <translation>Datenstand der Zentrale: {0}</translation>
    </message>
    <message>
        <source>From the data entered at this kiosk</source>
        <translation>Nach den Daten, die an diesem Terminal eingegeben wurden</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>An answer on the spot, without a network, that can be proved afterwards.</source>
        <translation>Eine Antwort an Ort und Stelle, ohne Netz und auch später noch beweisbar.</translation>
    </message>
    <message>
        <source>Proof at the counter</source>
        <translation>Der Beweis direkt am Tresen</translation>
    </message>
    <message>
        <source>The camera looks for product codes. Pictures are neither shown nor kept.</source>
        <translation>Die Kamera sucht nach Produktcodes. Bilder werden weder gezeigt noch behalten.</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>Zum Starten tippen</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>Verschlüsselter Datenspeicher</translation>
    </message>
    <message>
        <source>How this kiosk is doing</source>
        <translation>Zustand dieses Terminals</translation>
    </message>
    <message>
        <source>Plug in or unplug a device: this page shows it at once.</source>
        <translation>Gerät ein- oder ausstecken: Diese Seite zeigt es sofort.</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>Testbeleg drucken</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Scan any code to try the scanner.</source>
        <translation>Scannen Sie einen beliebigen Code, um den Scanner zu testen.</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Gescannt: {0}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprachausgabe</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Bedienhilfen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Says what is on the screen and every answer.</source>
        <translation>Liest vor, was auf dem Bildschirm steht, und jede Antwort.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>Noch %Ln Sekunde</numerusform>
            <numerusform>Noch %Ln Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: this shop is invented.</source>
        <translation>Vorführung: Dieser Laden ist erfunden.</translation>
    </message>
    <message>
        <source>Hold something up</source>
        <translation>Etwas vorzeigen</translation>
    </message>
</context>
<context>
    <name>DeviceWatch</name>
    <message>
        <source>A scanner that types like a keyboard works at once.</source>
        <translation>Ein Scanner, der wie eine Tastatur schreibt, funktioniert sofort.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Wählen Sie in den Einstellungen eine Kamera aus.</translation>
    </message>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Wählen Sie in den Einstellungen einen Drucker aus.</translation>
    </message>
    <message>
        <source>Speech is off in the settings.</source>
        <translation>Die Sprachausgabe ist in den Einstellungen ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FreshnessPage</name>
    <message>
        <source>Check another pack</source>
        <translation>Weitere Packung prüfen</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Wird nachgesehen</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner, or type the number.</source>
        <translation>Den Code mit dem Handscanner scannen oder die Nummer eingeben.</translation>
    </message>
    <message>
        <source>The camera cannot see anything now</source>
        <translation>Die Kamera sieht gerade nichts</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Nummer eingeben</translation>
    </message>
</context>
<context>
    <name>FreshnessWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>Noch %Ln Tag</numerusform>
            <numerusform>Noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>Es fehlt noch %Ln Ziffer.</numerusform>
            <numerusform>Es fehlen noch %Ln Ziffern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln Ziffer zu viel.</numerusform>
            <numerusform>%Ln Ziffern zu viel.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product number has digits only.</source>
        <translation>Eine Produktnummer besteht nur aus Ziffern.</translation>
    </message>
    <message>
        <source>An older pack is on the shelf: batch {0}.</source>
        <translation>Im Regal ist noch eine ältere Packung: Charge {0}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingetroffen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>Charge {0} steht nicht in den Daten dieses Terminals.</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}: {2}</source>
        <translation>Charge {0}, eingetroffen am {1}: {2}</translation>
    </message>
    <message>
        <source>Batch {0}: {1}</source>
        <translation>Charge {0}: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Mindestens haltbar bis</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>Weitere Packung prüfen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frisch</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Halten Sie den Produktcode der Packung vor die Kamera.</translation>
    </message>
    <message>
        <source>It came to the shelf today.</source>
        <translation>Seit heute im Regal.</translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>Seit %Ln Tag im Regal.</numerusform>
            <numerusform>Seit %Ln Tagen im Regal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its dates cannot be right: arrival on {0} is still to come.</source>
        <translation>Ein Datum kann nicht stimmen: Die Ankunft am {0} liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>Its dates cannot be right: production on {0} is still to come.</source>
        <translation>Ein Datum kann nicht stimmen: Die Herstellung am {0} liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0} comes after arrival on {1}.</source>
        <translation>Die Datumsangaben widersprechen sich: Die Herstellung am {0} liegt nach der Ankunft am {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but best before {1}.</source>
        <translation>Die Datumsangaben widersprechen sich: Hergestellt am {0}, aber mindestens haltbar bis {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but use by {1}.</source>
        <translation>Die Datumsangaben widersprechen sich: Hergestellt am {0}, aber zu verbrauchen bis {1}.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Nobody recorded when it arrived.</source>
        <translation>Es ist nicht erfasst, wann die Packung eingetroffen ist.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>Oder sind die {0}. und die {1}. Ziffer vertauscht?</translation>
    </message>
    <message>
        <source>Please ask the staff about this pack.</source>
        <translation>Bitte fragen Sie das Personal nach dieser Packung.</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Hergestellt</translation>
    </message>
    <message>
        <source>Product number {0} is not in the data of this kiosk.</source>
        <translation>Produktnummer {0} steht nicht in den Daten dieses Terminals.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Recalled on {0}: {1}</source>
        <translation>Zurückgerufen am {0}: {1}</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Seit heute</translation>
    </message>
    <message>
        <source>The best-before date was {0}.</source>
        <translation>Mindestens haltbar bis {0}: Dieses Datum ist vorbei.</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>Die letzte Ziffer müsste {0} sein.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>Zu verbrauchen bis {0}: Dieses Datum ist vorbei.</translation>
    </message>
    <message>
        <source>This is no product code</source>
        <translation>Das ist kein Produktcode</translation>
    </message>
    <message>
        <source>This link leads somewhere else; it was not opened</source>
        <translation>Dieser Link führt woandershin; er wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>This product code is damaged</source>
        <translation>Dieser Produktcode ist beschädigt</translation>
    </message>
    <message>
        <source>This was read: {0}</source>
        <translation>Gelesen wurde: {0}</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Heute ist der letzte Tag</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Zu verbrauchen bis</translation>
    </message>
    <message>
        <source>{0}: batch {1} is not in the data of this kiosk.</source>
        <translation>{0}: Charge {1} steht nicht in den Daten dieses Terminals.</translation>
    </message>
    <message>
        <source>{0}: no batch is recorded on the shelf.</source>
        <translation>{0}: Im Regal ist keine Charge erfasst.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Bedienhilfen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>No station is set up here yet. Touch Staff to see what works.</source>
        <translation>Hier ist noch keine Station eingerichtet. Tippen Sie auf „Personal“, um zu sehen, was funktioniert.</translation>
    </message>
    <message>
        <source>Touch a question.</source>
        <translation>Tippen Sie auf eine Frage.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>I am finished</source>
        <translation>Ich bin fertig</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Ich brauche mehr Zeit</translation>
    </message>
    <message>
        <source>Otherwise this visit ends, and everything you entered is cleared.</source>
        <translation>Sonst endet dieser Besuch, und alle Ihre Eingaben werden gelöscht.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>Sprache der Tastatur</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>More symbols</source>
        <translation>Weitere Zeichen</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalttaste</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>Umschalttaste, festgestellt</translation>
    </message>
    <message>
        <source>Shift, on</source>
        <translation>Umschalttaste, ein</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>Verbinder</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>Links-nach-rechts-Zeichen</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>Trenner ohne Breite</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>Rechts-nach-links-Zeichen</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Choose your language</source>
        <translation>Wählen Sie Ihre Sprache</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Which batch is it? The number is printed on the pack.</source>
        <translation>Welche Charge ist es? Die Nummer steht auf der Packung.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Incident {0}</source>
        <translation>Vorfall {0}</translation>
    </message>
    <message>
        <source>Something this kiosk needs is missing.</source>
        <translation>Diesem Terminal fehlt etwas, das es braucht.</translation>
    </message>
    <message>
        <source>The encrypted cache cannot be opened.</source>
        <translation>Der verschlüsselte Datenspeicher lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The program failed several times in a row.</source>
        <translation>Das Programm ist mehrmals hintereinander abgestürzt.</translation>
    </message>
    <message>
        <source>The program stopped answering several times.</source>
        <translation>Das Programm hat mehrmals nicht mehr reagiert.</translation>
    </message>
    <message>
        <source>The settings of this kiosk are not in order.</source>
        <translation>Die Einstellungen dieses Terminals sind nicht in Ordnung.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>For staff</source>
        <translation>Für das Personal</translation>
    </message>
    <message>
        <source>Please ask the staff: they can answer your question at the counter.</source>
        <translation>Bitte wenden Sie sich an das Personal: Am Tresen wird Ihre Frage beantwortet.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation>Dieses Terminal macht gerade Pause</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funktioniert</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Hold the code of the pack to the camera.</source>
        <translation>Halten Sie den Code der Packung vor die Kamera.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>Ist diese Packung frisch?</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>The test slip is on its way.</source>
        <translation>Der Testbeleg wird gedruckt.</translation>
    </message>
    <message>
        <source>This printer is set up.</source>
        <translation>Dieser Drucker ist eingerichtet.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>A device is not working</source>
        <translation>Ein Gerät funktioniert nicht</translation>
    </message>
    <message>
        <source>Data updated {0}</source>
        <translation>Datenstand: {0}</translation>
    </message>
    <message>
        <source>No data from head office yet</source>
        <translation>Noch keine Daten von der Zentrale</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>The camera is not working</source>
        <translation>Die Kamera funktioniert nicht</translation>
    </message>
    <message>
        <source>The printer is not working</source>
        <translation>Der Drucker funktioniert nicht</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>Der Scanner funktioniert nicht</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funktioniert ohne Netz</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>No camera was found at this computer: what is held up is drawn.</source>
        <translation>An diesem Computer wurde keine Kamera gefunden: Was vorgezeigt wird, ist gezeichnet.</translation>
    </message>
    <message>
        <source>No such pack lies here. Choose another answer.</source>
        <translation>Eine solche Packung liegt hier nicht. Bitte eine andere Antwort wählen.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Regal</translation>
    </message>
    <message>
        <source>What do you hold to the camera?</source>
        <translation>Was halten Sie vor die Kamera?</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>4,000 characters</source>
        <translation>4.000 Zeichen</translation>
    </message>
    <message>
        <source>A foreign link</source>
        <translation>Ein fremder Link</translation>
    </message>
    <message>
        <source>A label printed badly.</source>
        <translation>Ein fehlerhaft gedrucktes Etikett.</translation>
    </message>
    <message>
        <source>A wrong check digit</source>
        <translation>Eine falsche Prüfziffer</translation>
    </message>
    <message>
        <source>An unknown batch</source>
        <translation>Eine unbekannte Charge</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>Backwaren</translation>
    </message>
    <message>
        <source>Camera of this computer</source>
        <translation>Kamera dieses Computers</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Commands for a terminal, not for us.</source>
        <translation>Befehle für eine Konsole, nicht für uns.</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>Milchprodukte</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>Gezeichnete Kamera</translation>
    </message>
    <message>
        <source>EAN-13, no batch</source>
        <translation>EAN-13, ohne Charge</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Far too much for a label.</source>
        <translation>Viel zu viel für ein Etikett.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frisch</translation>
    </message>
    <message>
        <source>Fruit and vegetables</source>
        <translation>Obst und Gemüse</translation>
    </message>
    <message>
        <source>GS1 DataMatrix</source>
        <translation>GS1 DataMatrix</translation>
    </message>
    <message>
        <source>GS1-128</source>
        <translation>GS1-128</translation>
    </message>
    <message>
        <source>It is shown, not opened.</source>
        <translation>Er wird gezeigt, nicht geöffnet.</translation>
    </message>
    <message>
        <source>Its letters pretend another file type.</source>
        <translation>Seine Zeichen täuschen eine andere Dateiart vor.</translation>
    </message>
    <message>
        <source>Label, blurred</source>
        <translation>Etikett, unscharf</translation>
    </message>
    <message>
        <source>Label, damaged</source>
        <translation>Etikett, beschädigt</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>Fleisch</translation>
    </message>
    <message>
        <source>Nobody ever entered it.</source>
        <translation>Niemand hat sie je erfasst.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Andere Codes</translation>
    </message>
    <message>
        <source>QR label</source>
        <translation>QR-Etikett</translation>
    </message>
    <message>
        <source>Ready meals</source>
        <translation>Fertiggerichte</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Text that turns round</source>
        <translation>Text, der sich umdreht</translation>
    </message>
    <message>
        <source>{0}, batch {1}</source>
        <translation>{0}, Charge {1}</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Produktnummer</translation>
    </message>
    <message>
        <source>The digits below the bars, 8 to 14 of them.</source>
        <translation>Die 8 bis 14 Ziffern unter den Strichen.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Hold its code to the camera, or scan it. The answer comes at once.</source>
        <translation>Halten Sie den Code vor die Kamera, oder scannen Sie ihn. Die Antwort kommt sofort.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>Ist diese Packung frisch?</translation>
    </message>
</context>
</TS>
