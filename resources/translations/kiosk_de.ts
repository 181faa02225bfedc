<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>As the operator gave it to you</source>
        <translation>Wie die Serverbetreuung sie genannt hat</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Code anzeigen</translation>
    </message>
    <message>
        <source>The kiosk shows a code. An operator approves it at the server.</source>
        <translation>Das Terminal zeigt einen Code. Die Serverbetreuung gibt ihn am Server frei.</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>1. Call head office and tell them the time above.</source>
        <translation>1. Rufen Sie die Zentrale an und nennen Sie die Zeit oben.</translation>
    </message>
    <message>
        <source>2. Save the evidence on a USB stick: it proves what happened.</source>
        <translation>2. Sichern Sie die Beweise auf einem USB-Stick: Sie zeigen, was geschah.</translation>
    </message>
    <message>
        <source>3. Accept the new log only if head office says that they began it.</source>
        <translation>3. Nehmen Sie das neue Protokoll nur an, wenn die Zentrale sagt, dass sie es begonnen hat.</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Neues Protokoll annehmen</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Beweise sichern</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
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
    <name>ApprovedPanel</name>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>It starts anew now and fetches the data of its site. Nothing else to do.</source>
        <translation>Es startet jetzt neu und holt die Daten seines Standorts. Mehr ist nicht zu tun.</translation>
    </message>
    <message>
        <source>This kiosk is connected</source>
        <translation>Dieses Terminal ist verbunden</translation>
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
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln Tag</numerusform>
            <numerusform>+%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>Charge bearbeiten</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Formular leeren</translation>
    </message>
    <message>
        <source>Everything you typed is still here. Try again.</source>
        <translation>Alle Eingaben sind noch da. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neue Charge</translation>
    </message>
    <message>
        <source>Open that batch</source>
        <translation>Diese Charge öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving the batch</source>
        <translation>Die Charge wird gespeichert</translation>
    </message>
    <message>
        <source>This batch is recorded already.</source>
        <translation>Diese Charge ist schon erfasst.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>BatchListPage</name>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Every batch has its label.</source>
        <translation>Jede Charge hat ihr Etikett.</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>Die Chargen werden durchsucht</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neue Charge</translation>
    </message>
    <message>
        <source>No batch is on the shelf. Record one, or import a list.</source>
        <translation>Keine Charge ist im Regal. Erfassen Sie eine oder importieren Sie eine Liste.</translation>
    </message>
    <message>
        <source>No batch is recalled.</source>
        <translation>Keine Charge ist zurückgerufen.</translation>
    </message>
    <message>
        <source>No batch is recorded yet. Begin with the first one.</source>
        <translation>Noch ist keine Charge erfasst. Beginnen Sie mit der ersten.</translation>
    </message>
    <message>
        <source>No batch matches</source>
        <translation>Keine Charge passt dazu</translation>
    </message>
    <message>
        <source>No batch was archived.</source>
        <translation>Keine Charge ist archiviert.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Show all batches</source>
        <translation>Alle Chargen zeigen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Try fewer letters, or look through all batches.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben oder in allen Chargen.</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>Was vorher gefunden wurde, ist noch zu sehen.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Another site may have it, or the label is an old one.</source>
        <translation>Vielleicht hat sie ein anderer Standort, oder das Etikett ist alt.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Look for it in the list, or record it.</source>
        <translation>Suchen Sie sie in der Liste oder erfassen Sie sie.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Es wird nachgesehen</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Nichts wurde geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>Es wird erfasst</translation>
    </message>
    <message>
        <source>The batch is as it was. Try again once that is put right.</source>
        <translation>Die Charge ist unverändert. Versuchen Sie es erneut, sobald das behoben ist.</translation>
    </message>
    <message>
        <source>This batch is not recorded</source>
        <translation>Diese Charge ist nicht erfasst</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Mark batch {0}</source>
        <translation>Charge {0} auswählen</translation>
    </message>
</context>
<context>
    <name>BatchWays</name>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Rückruf aufheben</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Etikett drucken</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Zurückrufen</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>%Ln Charge ausgewählt</numerusform>
            <numerusform>%Ln Chargen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Alle Chargen</translation>
    </message>
    <message>
        <source>Archive batch {0} of {1}?</source>
        <translation>Charge {0} von {1} archivieren?</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Batch {0}, arrival not recorded</source>
        <translation>Charge {0}, Ankunft nicht erfasst</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}</source>
        <translation>Charge {0}, angekommen {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Mindestens haltbar bis</translation>
    </message>
    <message>
        <source>Bring batch {0} of {1} back?</source>
        <translation>Charge {0} von {1} zurückholen?</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Days on the shelf</source>
        <translation>Tage im Regal</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>Nicht zurückrufen</translation>
    </message>
    <message>
        <source>From now on every shopper who asks is told that it is recalled, and why: {0}. Take the packs off the shelf as well.</source>
        <translation>Ab jetzt erfährt jeder, der fragt, dass sie zurückgerufen ist, und warum: {0}. Nehmen Sie die Packungen auch aus dem Regal.</translation>
    </message>
    <message>
        <source>It is offered to shoppers again and stands in the list.</source>
        <translation>Sie wird wieder angeboten und steht wieder in der Liste.</translation>
    </message>
    <message>
        <source>It leaves the list and is no longer offered to shoppers. Who scans a pack of it still gets the answer. It can be brought back.</source>
        <translation>Sie verschwindet aus der Liste und wird nicht mehr angeboten. Wer eine Packung scannt, erhält weiter die Antwort. Sie lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation>In der Liste lassen</translation>
    </message>
    <message>
        <source>Keep it recalled</source>
        <translation>Rückruf bestehen lassen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Label not printed yet</source>
        <translation>Etikett noch nicht gedruckt</translation>
    </message>
    <message>
        <source>Label not scanned yet</source>
        <translation>Etikett noch nicht gescannt</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etikett gedruckt</translation>
    </message>
    <message>
        <source>Labels so far</source>
        <translation>Etiketten bisher</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>Im Archiv lassen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Rückruf aufheben</translation>
    </message>
    <message>
        <source>Lift the recall of batch {0} of {1}?</source>
        <translation>Rückruf der Charge {0} von {1} aufheben?</translation>
    </message>
    <message>
        <source>Mark batches to print their labels.</source>
        <translation>Wählen Sie Chargen aus, um ihre Etiketten zu drucken.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Noch nicht gedruckt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Hergestellt</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Produktnummer</translation>
    </message>
    <message>
        <source>Recall batch {0} of {1}?</source>
        <translation>Charge {0} von {1} zurückrufen?</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Scanned back</source>
        <translation>Zurückgescannt</translation>
    </message>
    <message>
        <source>Sell batch {0} first: it is older.</source>
        <translation>Verkaufen Sie zuerst Charge {0}: Sie ist älter.</translation>
    </message>
    <message>
        <source>Shoppers are told again what the dates say.</source>
        <translation>Es wird wieder gesagt, was die Daten ergeben.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Zu verbrauchen bis</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>BatchesStation</name>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Find, record, edit, recall; print labels</source>
        <translation>Finden, erfassen, bearbeiten, zurückrufen; Etiketten drucken</translation>
    </message>
    <message>
        <source>The batch is recorded.</source>
        <translation>Die Charge ist erfasst.</translation>
    </message>
    <message>
        <source>The changes are recorded.</source>
        <translation>Die Änderungen sind erfasst.</translation>
    </message>
    <message>
        <source>This is no product code.</source>
        <translation>Das ist kein Produktcode.</translation>
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
    <name>ChoicePanel</name>
    <message>
        <source>Choose a list. It is looked over first; nothing is written yet.</source>
        <translation>Wählen Sie eine Liste. Sie wird zuerst durchgesehen; geschrieben wird noch nichts.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Insert a USB stick with a CSV or JSON file, then look again.</source>
        <translation>Stecken Sie einen USB-Stick mit einer CSV- oder JSON-Datei ein und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>No list was found</source>
        <translation>Keine Liste gefunden</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>Copies of each</source>
        <translation>Exemplare je Charge</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Nicht drucken</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>Wie viele Etiketten?</translation>
    </message>
    <message>
        <source>Only scan back</source>
        <translation>Nur scannen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Give this code to the operator</source>
        <translation>Diesen Code der Serverbetreuung nennen</translation>
    </message>
    <message>
        <source>Stay here: this page shows at once when it is approved.</source>
        <translation>Bleiben Sie hier: Die Freigabe erscheint sofort auf dieser Seite.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The same code, to be scanned with a telephone</source>
        <translation>Derselbe Code, zum Scannen mit einem Telefon</translation>
    </message>
    <message>
        <source>The server does not answer just now. The kiosk goes on asking.</source>
        <translation>Der Server antwortet gerade nicht. Das Terminal fragt weiter.</translation>
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
    <name>ConnectionPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>It answers from what was recorded here. Connected to a server, it shares that with the other kiosks of its site.</source>
        <translation>Es antwortet aus dem, was hier erfasst wurde. Mit einem Server verbunden, teilt es das mit den anderen Terminals seines Standorts.</translation>
    </message>
    <message>
        <source>Looking at the connection</source>
        <translation>Die Verbindung wird geprüft</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Dieses Terminal arbeitet allein</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln noch nicht gesendeter Eintrag bleibt hier.</numerusform>
            <numerusform>%Ln noch nicht gesendete Einträge bleiben hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln Eintrag abgelehnt</numerusform>
            <numerusform>%Ln Einträge abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator took the right of this kiosk away. If that is a mistake, disconnect it and have it approved again.</source>
        <translation>Die Serverbetreuung hat diesem Terminal das Recht entzogen. Ist das ein Irrtum, trennen Sie es und lassen Sie es neu freigeben.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect this kiosk from its server?</source>
        <translation>Dieses Terminal von seinem Server trennen?</translation>
    </message>
    <message>
        <source>It keeps its data and goes on answering, but nothing is sent or fetched any more until it is connected again.</source>
        <translation>Es behält seine Daten und antwortet weiter, aber bis zur nächsten Verbindung wird nichts mehr gesendet oder geholt.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt empfangen</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Zuletzt gesendet</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Noch nie</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>Noch nie verbunden</translation>
    </message>
    <message>
        <source>Next try in {0}</source>
        <translation>Nächster Versuch in {0}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Nicht belegt</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} fast. Have it set right.</source>
        <translation>Die Uhr dieses Terminals geht vor: {0}. Lassen Sie sie stellen.</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} slow. Have it set right.</source>
        <translation>Die Uhr dieses Terminals geht nach: {0}. Lassen Sie sie stellen.</translation>
    </message>
    <message>
        <source>The kiosk asks what there is to fetch.</source>
        <translation>Das Terminal fragt, was zu holen ist.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends. Look at the checkup.</source>
        <translation>Das Terminal kann nicht speichern, was der Server sendet. Sehen Sie im Gerätecheck nach.</translation>
    </message>
    <message>
        <source>The kiosk is looking for its server.</source>
        <translation>Das Terminal sucht seinen Server.</translation>
    </message>
    <message>
        <source>The server does not know this kiosk. Disconnect it and connect it again.</source>
        <translation>Der Server kennt dieses Terminal nicht. Trennen Sie es und verbinden Sie es neu.</translation>
    </message>
    <message>
        <source>The server was last reached {0}. The kiosk goes on with what it has, and sends what is recorded meanwhile later.</source>
        <translation>Der Server wurde zuletzt {0} erreicht. Das Terminal arbeitet mit dem, was es hat, und sendet später, was inzwischen erfasst wird.</translation>
    </message>
    <message>
        <source>The server was not reached yet. The kiosk answers with its own data.</source>
        <translation>Der Server wurde noch nicht erreicht. Das Terminal antwortet aus eigenen Daten.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieses Terminal</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Versuch läuft</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Two kiosks use one key, so neither is let in. Call an operator: only they can find out which is the right one.</source>
        <translation>Zwei Terminals benutzen einen Schlüssel, darum kommt keines hinein. Rufen Sie die Serverbetreuung: Nur sie kann herausfinden, welches das richtige ist.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Noch zu senden</translation>
    </message>
    <message>
        <source>What is recorded here reaches the server at once.</source>
        <translation>Was hier erfasst wird, erreicht den Server sofort.</translation>
    </message>
    <message>
        <source>What the server sent does not carry its signature. Nothing of it was taken, and everything recorded here is kept. Call an operator.</source>
        <translation>Was der Server gesendet hat, trägt nicht seine Unterschrift. Nichts davon wurde übernommen, und alles hier Erfasste bleibt. Rufen Sie die Serverbetreuung.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
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
        <source>Demo, second counter: this shop is invented.</source>
        <translation>Vorführung, zweite Theke: Dieser Laden ist erfunden.</translation>
    </message>
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
    <name>EntryWords</name>
    <message>
        <source>Arrived on</source>
        <translation>Angekommen am</translation>
    </message>
    <message>
        <source>Batch (lot)</source>
        <translation>Charge (Los)</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Mindestens haltbar bis</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Day, month, year: 8 digits</source>
        <translation>Tag, Monat, Jahr: 8 Ziffern</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>Name des Produkts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>Hergestellt am</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Produktnummer</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Zu verbrauchen bis</translation>
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
    <name>FaultRows</name>
    <message>
        <source>There are more. Correct these first.</source>
        <translation>Es gibt noch mehr. Korrigieren Sie zuerst diese.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks.</source>
        <translation>{0} passt nicht auf ein Etikett: höchstens 20 Buchstaben, Ziffern und Zeichen, keine Leerzeichen.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown. Type it again.</source>
        <translation>Das enthält Zeichen, die nicht angezeigt werden können. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Dieser Tag kommt erst noch.</translation>
    </message>
    <message>
        <source>That is before the batch was produced.</source>
        <translation>Das ist vor der Herstellung der Charge.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>This is too long: at most {0} characters fit.</source>
        <translation>Das ist zu lang: Höchstens {0} Zeichen passen.</translation>
    </message>
    <message>
        <source>{0} is no day of the calendar. Write day, month and year, as 21.11.2026.</source>
        <translation>{0} ist kein Tag im Kalender. Schreiben Sie Tag, Monat und Jahr, so wie 21.11.2026.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Batch, product number or name of the product</source>
        <translation>Charge, Produktnummer oder Name des Produkts</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Which batches</source>
        <translation>Welche Chargen</translation>
    </message>
    <message>
        <source>Which category</source>
        <translation>Welche Kategorie</translation>
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
        <source>Receipt</source>
        <translation>Nachweis</translation>
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
        <source>Check another pack</source>
        <translation>Weitere Packung prüfen</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Halten Sie den Produktcode der Packung vor die Kamera.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
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
        <source>The answers of this kiosk are anchored in block {0}</source>
        <translation>Die Antworten dieses Terminals sind in Block {0} verankert</translation>
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
    <name>ImportingPanel</name>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Leave the kiosk switched on until this is done.</source>
        <translation>Lassen Sie das Terminal eingeschaltet, bis das fertig ist.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Choose another list</source>
        <translation>Andere Liste wählen</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>Korrigieren Sie die Datei oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Looking over {0}</source>
        <translation>{0} wird durchgesehen</translation>
    </message>
    <message>
        <source>This list cannot be imported</source>
        <translation>Diese Liste lässt sich nicht importieren</translation>
    </message>
</context>
<context>
    <name>IntakeStation</name>
    <message>
        <source>Batches, products and rules from a USB stick.</source>
        <translation>Chargen, Produkte und Regeln von einem USB-Stick.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>%Ln Zeile ist falsch und würde ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen sind falsch und würden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln Zeile wurde importiert.</numerusform>
            <numerusform>%Ln Zeilen wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Everything in this list is already here.</source>
        <translation>Alles aus dieser Liste ist schon vorhanden.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>Zeile {0}, {1}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rules for freshness</source>
        <translation>Regeln für die Frische</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>Die Zeile hat mehr Zellen, als es Spalten gibt.</translation>
    </message>
    <message>
        <source>This batch is not recalled here. Recall it at the kiosk first.</source>
        <translation>Diese Charge ist hier nicht zurückgerufen. Rufen Sie sie zuerst am Terminal zurück.</translation>
    </message>
    <message>
        <source>This column is unknown.</source>
        <translation>Diese Spalte ist unbekannt.</translation>
    </message>
    <message>
        <source>This contradicts line {0}. Keep one of the two.</source>
        <translation>Das widerspricht Zeile {0}. Behalten Sie eine von beiden.</translation>
    </message>
    <message>
        <source>This is empty, but it is needed.</source>
        <translation>Das ist leer, wird aber gebraucht.</translation>
    </message>
    <message>
        <source>This list can be imported.</source>
        <translation>Diese Liste kann importiert werden.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>{0}, {1} kB</source>
        <translation>{0}, {1} kB</translation>
    </message>
</context>
<context>
    <name>JudgementWords</name>
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
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
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
        <source>Nobody recorded when it arrived.</source>
        <translation>Es ist nicht erfasst, wann die Packung eingetroffen ist.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
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
        <source>The use-by date was {0}.</source>
        <translation>Zu verbrauchen bis {0}: Dieses Datum ist vorbei.</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Heute ist der letzte Tag</translation>
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
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label as it will be printed</source>
        <translation>Das Etikett, wie es gedruckt wird</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Looking up the batches</source>
        <translation>Chargen werden gesucht</translation>
    </message>
    <message>
        <source>Preparing the labels</source>
        <translation>Etiketten werden vorbereitet</translation>
    </message>
    <message>
        <source>Stopping after this label</source>
        <translation>Ende nach diesem Etikett</translation>
    </message>
</context>
<context>
    <name>LabelsStation</name>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Wählen Sie in den Einstellungen einen Drucker.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>No batch waits for its label.</source>
        <translation>Keine Charge wartet auf ihr Etikett.</translation>
    </message>
    <message>
        <source>Print the labels first, then scan them.</source>
        <translation>Erst die Etiketten drucken, dann scannen.</translation>
    </message>
    <message>
        <source>Print them again, and scan back what waits for it.</source>
        <translation>Erneut drucken, und scannen, was noch darauf wartet.</translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>%Ln Charge ist nicht im Verkauf: Von ihr wurde kein Etikett gescannt.</numerusform>
            <numerusform>%Ln Chargen sind nicht im Verkauf: Von ihnen wurde kein Etikett gescannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Etikett</numerusform>
            <numerusform>%Ln Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%Ln Etikett ist unterwegs zum Drucker.</numerusform>
            <numerusform>%Ln Etiketten sind unterwegs zum Drucker.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {0} labels in one go.</source>
        <translation>Höchstens {0} Etiketten auf einmal.</translation>
    </message>
    <message>
        <source>Batch {0}</source>
        <translation>Charge {0}</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>Charge {0} ist nicht in den Daten dieses Terminals.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Im Verkauf</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>%Ln Etikett drucken</numerusform>
            <numerusform>%Ln Etiketten drucken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>%Ln Charge scannen</numerusform>
            <numerusform>%Ln Chargen scannen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no label of a batch: {0}</source>
        <translation>Das ist kein Etikett einer Charge: {0}</translation>
    </message>
    <message>
        <source>This is {0}, which is not in this list. Nothing was changed.</source>
        <translation>Das ist {0} und steht nicht auf dieser Liste. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Waits for its scan</source>
        <translation>Wartet auf den Scan</translation>
    </message>
    <message>
        <source>best before {0}</source>
        <translation>mindestens haltbar bis {0}</translation>
    </message>
    <message>
        <source>use by {0}</source>
        <translation>zu verbrauchen bis {0}</translation>
    </message>
    <message>
        <source>{0} is live already. Its label reads well.</source>
        <translation>{0} ist schon im Verkauf. Das Etikett ist gut lesbar.</translation>
    </message>
    <message>
        <source>{0} names a product and no batch. Scan the printed label.</source>
        <translation>{0} nennt ein Produkt und keine Charge. Scannen Sie das gedruckte Etikett.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} to {1} of {2}</source>
        <translation>{0} bis {1} von {2}</translation>
    </message>
    <message>
        <source>{0}: the label reads, the batch is live.</source>
        <translation>{0}: Das Etikett ist lesbar, die Charge ist im Verkauf.</translation>
    </message>
    <message>
        <source>{0}: this label says {1}, the batch says {2}. Print the label again.</source>
        <translation>{0}: Auf diesem Etikett steht {1}, bei der Charge {2}. Drucken Sie das Etikett neu.</translation>
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
    <name>NumberWords</name>
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
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>Oder sind die {0}. und die {1}. Ziffer vertauscht?</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>Die letzte Ziffer müsste {0} sein.</translation>
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
    <name>OverviewPanel</name>
    <message>
        <source>Choose batches on the page of batches and print their labels.</source>
        <translation>Wählen Sie auf der Seite der Chargen Chargen aus und drucken Sie ihre Etiketten.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>No label was printed yet</source>
        <translation>Noch wurde kein Etikett gedruckt</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Printed lately. A lost or damaged label can be printed again.</source>
        <translation>Zuletzt gedruckt. Ein verlorenes oder beschädigtes Etikett lässt sich neu drucken.</translation>
    </message>
    <message>
        <source>Scan a label of each batch: it is for sale once its label reads.</source>
        <translation>Scannen Sie von jeder Charge ein Etikett: Ist es lesbar, kommt sie in den Verkauf.</translation>
    </message>
</context>
<context>
    <name>PagedRows</name>
    <message>
        <source>Down</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Ein Code wird geholt</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Ask for a new code and pass it on at once.</source>
        <translation>Holen Sie einen neuen Code und geben Sie ihn gleich weiter.</translation>
    </message>
    <message>
        <source>Call an operator: the kiosk has to be let in again there.</source>
        <translation>Rufen Sie die Serverbetreuung: Das Terminal muss dort wieder zugelassen werden.</translation>
    </message>
    <message>
        <source>Check the address with the operator.</source>
        <translation>Prüfen Sie die Adresse mit der Serverbetreuung.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Prüfen Sie Netz und Adresse, dann versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>Noch %Ln Minute gültig</numerusform>
            <numerusform>Noch %Ln Minuten gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>Good for less than a minute</source>
        <translation>Keine Minute mehr gültig</translation>
    </message>
    <message>
        <source>It was approved, but could not be written down here.</source>
        <translation>Es wurde freigegeben, konnte hier aber nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Its key was paired there before and is not let in now.</source>
        <translation>Sein Schlüssel wurde dort schon verbunden und ist jetzt nicht zugelassen.</translation>
    </message>
    <message>
        <source>Look at the checkup, then ask for a new code.</source>
        <translation>Sehen Sie im Gerätecheck nach, dann holen Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Niemand hat ihn rechtzeitig freigegeben.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Speak to the operator, then ask for a new code.</source>
        <translation>Sprechen Sie mit der Serverbetreuung, dann holen Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>The address must begin with {0}: only that is private.</source>
        <translation>Die Adresse muss mit {0} beginnen: Nur das ist vertraulich.</translation>
    </message>
    <message>
        <source>The certificate or a signature of {0} is not right.</source>
        <translation>Das Zertifikat oder eine Unterschrift von {0} stimmt nicht.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Der Code ist abgelaufen</translation>
    </message>
    <message>
        <source>The code was refused at the server.</source>
        <translation>Der Code wurde am Server abgelehnt.</translation>
    </message>
    <message>
        <source>The kiosk could not keep the connection</source>
        <translation>Das Terminal konnte die Verbindung nicht speichern</translation>
    </message>
    <message>
        <source>The operator turned this kiosk away</source>
        <translation>Die Serverbetreuung hat dieses Terminal abgewiesen</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server cannot prove what it is</source>
        <translation>Der Server kann sich nicht ausweisen</translation>
    </message>
    <message>
        <source>The server knows this kiosk already</source>
        <translation>Der Server kennt dieses Terminal schon</translation>
    </message>
    <message>
        <source>The server wants a pause</source>
        <translation>Der Server braucht eine Pause</translation>
    </message>
    <message>
        <source>This is not a Counterproof server</source>
        <translation>Das ist kein Counterproof-Server</translation>
    </message>
    <message>
        <source>This is not the address of a server. {0} would be one.</source>
        <translation>Das ist keine Adresse eines Servers. {0} wäre eine.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieses Terminal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Type the address of the server first.</source>
        <translation>Geben Sie zuerst die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} answers, but not as a Counterproof server does.</source>
        <translation>{0} antwortet, aber nicht wie ein Counterproof-Server.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} antwortet nicht.</translation>
    </message>
    <message>
        <source>{0} was asked for too many codes.</source>
        <translation>{0} wurde nach zu vielen Codes gefragt.</translation>
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
    <name>PinDots</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>6 to 12 digits that nobody guesses. Keep them to yourselves.</source>
        <translation>6 bis 12 Ziffern, die niemand errät. Behalten Sie sie für sich.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>Eine PIN hat 6 bis 12 Ziffern.</translation>
    </message>
    <message>
        <source>Choose a PIN for staff</source>
        <translation>PIN für das Personal wählen</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Neue PIN wählen</translation>
    </message>
    <message>
        <source>Counting up or down is guessed at once. Choose another PIN.</source>
        <translation>Auf- oder abwärts gezählt wird sofort erraten. Wählen Sie eine andere PIN.</translation>
    </message>
    <message>
        <source>Forgotten? Whoever set this kiosk up can set a new PIN.</source>
        <translation>Vergessen? Wer dieses Terminal eingerichtet hat, kann eine neue PIN setzen.</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>Eine Weile gesperrt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One digit only is guessed at once. Choose another PIN.</source>
        <translation>Nur eine Ziffer wird sofort erraten. Wählen Sie eine andere PIN.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed soon. Choose another PIN.</source>
        <translation>Wiederholte Ziffern werden bald erraten. Wählen Sie eine andere PIN.</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>Diese PIN setzen</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>Damit kein Tippfehler Sie aussperrt.</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Nur für das Personal</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>Die beiden waren nicht gleich. Wählen Sie die PIN noch einmal.</translation>
    </message>
    <message>
        <source>Then choose the new one.</source>
        <translation>Danach wählen Sie die neue.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs. The next try is possible in</source>
        <translation>Es waren zu viele falsche PINs. Der nächste Versuch ist möglich in</translation>
    </message>
    <message>
        <source>This is a date, and dates are tried first. Choose another PIN.</source>
        <translation>Das ist ein Datum, und Daten werden zuerst probiert. Wählen Sie eine andere PIN.</translation>
    </message>
    <message>
        <source>This is a well-known pattern. Choose another PIN.</source>
        <translation>Das ist ein bekanntes Muster. Wählen Sie eine andere PIN.</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>PIN noch einmal eingeben</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Geben Sie die PIN ein.</translation>
    </message>
    <message>
        <source>Type the present PIN</source>
        <translation>Bisherige PIN eingeben</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>Falsche PIN. Noch %Ln Versuch, dann eine Wartezeit.</numerusform>
            <numerusform>Falsche PIN. Noch %Ln Versuche, dann eine Wartezeit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Es wurde nichts geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Die Regeln werden gelesen</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>Die Regeln lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>PoliciesStation</name>
    <message>
        <source>How long is it fresh?</source>
        <translation>Wie lange ist es frisch?</translation>
    </message>
    <message>
        <source>The days after which a product is no longer fresh.</source>
        <translation>Die Tage, nach denen ein Produkt nicht mehr frisch ist.</translation>
    </message>
    <message>
        <source>The rule holds from now on.</source>
        <translation>Die Regel gilt ab jetzt.</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Back to all rules</source>
        <translation>Zu allen Regeln</translation>
    </message>
    <message>
        <source>Caution up to day</source>
        <translation>Vorsicht bis Tag</translation>
    </message>
    <message>
        <source>Fresh up to day</source>
        <translation>Frisch bis Tag</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The day it arrives is day {0}.</source>
        <translation>Der Tag der Ankunft ist Tag {0}.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>%Ln Charge im Regal würde anders beurteilt.</numerusform>
            <numerusform>%Ln Chargen im Regal würden anders beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Alle Produkte</translation>
    </message>
    <message>
        <source>As above: {0}</source>
        <translation>Wie oben: {0}</translation>
    </message>
    <message>
        <source>Counting the batches this would change</source>
        <translation>Betroffene Chargen werden gezählt</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired.</source>
        <translation>Frisch bis Tag {0} im Regal, dann Vorsicht bis Tag {1}, dann abgelaufen.</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Expired.</source>
        <translation>Frisch bis Tag {0} im Regal, dann abgelaufen.</translation>
    </message>
    <message>
        <source>Fresh up to day {0}, Caution up to day {1}</source>
        <translation>Frisch bis Tag {0}, Vorsicht bis Tag {1}</translation>
    </message>
    <message>
        <source>No batch on the shelf would get another verdict.</source>
        <translation>Keine Charge im Regal würde anders beurteilt.</translation>
    </message>
    <message>
        <source>Without it the standard holds: {0}</source>
        <translation>Ohne sie gilt der Standard: {0}</translation>
    </message>
    <message>
        <source>Without it this holds: {0}</source>
        <translation>Ohne sie gilt: {0}</translation>
    </message>
</context>
<context>
    <name>PrintedWords</name>
    <message>
        <source>Best before {0}</source>
        <translation>Mindestens haltbar bis {0}</translation>
    </message>
    <message>
        <source>Use by {0}</source>
        <translation>Zu verbrauchen bis {0}</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>The digits below the bars. Or scan the pack.</source>
        <translation>Die Ziffern unter den Strichen. Oder scannen Sie die Packung.</translation>
    </message>
    <message>
        <source>This product is not recorded yet. Say what it is; it is recorded as well.</source>
        <translation>Dieses Produkt ist noch nicht erfasst. Sagen Sie, was es ist; es wird miterfasst.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
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
    <name>ProofsPage</name>
    <message>
        <source>Looking at the log</source>
        <translation>Das Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Dieses Terminal arbeitet allein</translation>
    </message>
    <message>
        <source>What is recorded here is signed and chained. A log that others can check needs a server.</source>
        <translation>Was hier erfasst wird, ist unterschrieben und verkettet. Ein Protokoll, das andere prüfen können, braucht einen Server.</translation>
    </message>
</context>
<context>
    <name>ProofsStation</name>
    <message>
        <source>Proofs</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gesichert: {0}</translation>
    </message>
    <message>
        <source>The log of the server does not fit what it was. Call head office.</source>
        <translation>Das Protokoll des Servers passt nicht zu dem, was es war. Rufen Sie die Zentrale an.</translation>
    </message>
    <message>
        <source>The log of what was recorded, and where it is anchored.</source>
        <translation>Das Protokoll des Erfassten, und wo es verankert ist.</translation>
    </message>
    <message>
        <source>The new log is accepted.</source>
        <translation>Das neue Protokoll ist angenommen.</translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the log that was begun again?</source>
        <translation>Das neu begonnene Protokoll annehmen?</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Neues Protokoll annehmen</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>Verankert</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>Alles passt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>It has a new name, and nothing ties it to the one before. Head office does this after a disaster, and tells you so.</source>
        <translation>Es hat einen neuen Namen, und nichts verbindet es mit dem vorigen. Die Zentrale tut das nach einem Unglück und sagt es Ihnen.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No head seen yet</source>
        <translation>Noch kein Stand gesehen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Only when head office told you so. This kiosk then trusts the new log from its beginning, and keeps the evidence about the old one.</source>
        <translation>Nur wenn die Zentrale es Ihnen gesagt hat. Dieses Terminal vertraut dann dem neuen Protokoll von Anfang an und behält die Beweise zum alten.</translation>
    </message>
    <message>
        <source>Since {0}, {1}</source>
        <translation>Seit {0}, {1}</translation>
    </message>
    <message>
        <source>The kiosk goes on answering; it trusts nothing newer of this log until that is cleared up.</source>
        <translation>Das Terminal antwortet weiter; es traut nichts Neuerem aus diesem Protokoll, bis das geklärt ist.</translation>
    </message>
    <message>
        <source>The kiosk looks at the log each time it reaches its server.</source>
        <translation>Das Terminal prüft das Protokoll, sooft es seinen Server erreicht.</translation>
    </message>
    <message>
        <source>The log does not fit</source>
        <translation>Das Protokoll passt nicht</translation>
    </message>
    <message>
        <source>The log is shorter than it was: entries are missing.</source>
        <translation>Das Protokoll ist kürzer als zuvor: Einträge fehlen.</translation>
    </message>
    <message>
        <source>The log of the server was changed</source>
        <translation>Das Protokoll des Servers wurde verändert</translation>
    </message>
    <message>
        <source>The log only ever grew since this kiosk first looked. What was recorded here is in it, or waits to be.</source>
        <translation>Das Protokoll ist seit dem ersten Blick dieses Terminals nur gewachsen. Was hier erfasst wurde, steht darin oder wartet darauf.</translation>
    </message>
    <message>
        <source>The server began another log</source>
        <translation>Der Server hat ein anderes Protokoll begonnen</translation>
    </message>
    <message>
        <source>The server cannot prove that its log only grew: what was in it before may have been changed.</source>
        <translation>Der Server kann nicht beweisen, dass sein Protokoll nur gewachsen ist: Früheres könnte verändert sein.</translation>
    </message>
    <message>
        <source>The server shows two different logs of the same size: one of them is not what other kiosks see.</source>
        <translation>Der Server zeigt zwei verschiedene Protokolle gleicher Größe: Eines davon sehen andere Terminals nicht.</translation>
    </message>
    <message>
        <source>This kiosk, {0}, and the others of the organisation</source>
        <translation>Dieses Terminal, {0}, und die anderen der Organisation</translation>
    </message>
    <message>
        <source>Up to entry {0}, in block {1} of chain {2}, {3}</source>
        <translation>Bis Eintrag {0}, in Block {1} der Kette {2}, {3}</translation>
    </message>
    <message>
        <source>Waiting for a receipt</source>
        <translation>Noch ohne Nachweis</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>Bezeugt von</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Fetching the data of this site</source>
        <translation>Die Daten dieses Standorts werden geholt</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>An allergen is not declared</source>
        <translation>Ein Allergen ist nicht angegeben</translation>
    </message>
    <message>
        <source>Choose one above or type it. Shoppers read it.</source>
        <translation>Wählen Sie oben einen oder geben Sie ihn ein. Kunden lesen ihn.</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>Nicht zurückrufen</translation>
    </message>
    <message>
        <source>Foreign bodies found</source>
        <translation>Fremdkörper gefunden</translation>
    </message>
    <message>
        <source>Germs found</source>
        <translation>Keime gefunden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recall the batch</source>
        <translation>Charge zurückrufen</translation>
    </message>
    <message>
        <source>Say why: shoppers are told the reason.</source>
        <translation>Sagen Sie, warum: Kunden erfahren den Grund.</translation>
    </message>
    <message>
        <source>The cold chain was broken</source>
        <translation>Die Kühlkette war unterbrochen</translation>
    </message>
    <message>
        <source>Why is it recalled?</source>
        <translation>Warum wird sie zurückgerufen?</translation>
    </message>
</context>
<context>
    <name>ReceiptGlance</name>
    <message>
        <source>Receipt</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>Der Code dieses Nachweises</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for the receipt</source>
        <translation>Der Nachweis wird gesucht</translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code.</source>
        <translation>Richten Sie die Kamera Ihres Telefons auf den Code.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The answer is signed and recorded here. A receipt that others can check needs a server, and this kiosk is not connected to one.</source>
        <translation>Die Antwort ist hier unterschrieben und erfasst. Ein Nachweis, den andere prüfen können, braucht einen Server, und dieses Terminal ist mit keinem verbunden.</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>Der Code dieses Nachweises</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Dieses Terminal arbeitet allein</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Ihr Nachweis</translation>
    </message>
</context>
<context>
    <name>ReceiptStation</name>
    <message>
        <source>The slip is on its way.</source>
        <translation>Der Nachweis wird gedruckt.</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>A photo of the code is as good as this paper.</source>
        <translation>Ein Foto des Codes ist so gut wie dieses Papier.</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Anchored in block {0}</source>
        <translation>In Block {0} verankert</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Block {0} of chain {1}</source>
        <translation>Block {0} der Kette {1}</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Protokoll</translation>
    </message>
    <message>
        <source>In the log and anchored</source>
        <translation>Im Protokoll und verankert</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Nummer {0}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Platz im Protokoll</translation>
    </message>
    <message>
        <source>Point the camera of a phone at the code: a page opens and checks it.</source>
        <translation>Richten Sie die Kamera eines Telefons auf den Code: Eine Seite öffnet sich und prüft ihn.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Hier erfasst</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch, and a chain outside the shop holds the log&apos;s fingerprint. Nobody can change it any more.</source>
        <translation>Die Antwort steht in einem Protokoll, das alle Terminals überwachen, und eine Kette außerhalb des Ladens trägt dessen Fingerabdruck. Niemand kann sie mehr ändern.</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch. Nobody can change it or take it out without being noticed, not even the shop.</source>
        <translation>Die Antwort steht in einem Protokoll, das alle Terminals überwachen. Niemand kann sie unbemerkt ändern oder entfernen, auch der Laden nicht.</translation>
    </message>
    <message>
        <source>This kiosk signed what it answered. The proof that nobody can take it back follows from the log, and this page shows it by itself.</source>
        <translation>Dieses Terminal hat seine Antwort unterschrieben. Der Beweis, dass niemand sie zurücknehmen kann, folgt aus dem Protokoll; diese Seite zeigt ihn von selbst.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>An entry before it is missing.</source>
        <translation>Ein Eintrag davor fehlt.</translation>
    </message>
    <message>
        <source>Batch archived or brought back</source>
        <translation>Charge archiviert oder zurückgeholt</translation>
    </message>
    <message>
        <source>Batch recalled</source>
        <translation>Charge zurückgerufen</translation>
    </message>
    <message>
        <source>Batch recorded or changed</source>
        <translation>Charge erfasst oder geändert</translation>
    </message>
    <message>
        <source>Call an operator.</source>
        <translation>Rufen Sie die Serverbetreuung.</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Eintrag {0}</translation>
    </message>
    <message>
        <source>Freshness checked</source>
        <translation>Frische geprüft</translation>
    </message>
    <message>
        <source>Have the kiosk&apos;s site set right, then record it again.</source>
        <translation>Lassen Sie den Standort des Terminals richtigstellen und erfassen Sie es dann neu.</translation>
    </message>
    <message>
        <source>It is a secret of this kiosk, and the server kept nothing.</source>
        <translation>Es ist ein Geheimnis dieses Terminals, und der Server hat nichts behalten.</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etikett gedruckt</translation>
    </message>
    <message>
        <source>Label scanned back</source>
        <translation>Etikett zurückgescannt</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Liste importiert</translation>
    </message>
    <message>
        <source>Look at the entry and record it again.</source>
        <translation>Sehen Sie den Eintrag an und erfassen Sie ihn neu.</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>PIN gewählt</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN entfernt</translation>
    </message>
    <message>
        <source>Product recorded</source>
        <translation>Produkt erfasst</translation>
    </message>
    <message>
        <source>Record the batch again.</source>
        <translation>Erfassen Sie die Charge neu.</translation>
    </message>
    <message>
        <source>Record the batch, then do it again.</source>
        <translation>Erfassen Sie die Charge, dann wiederholen Sie es.</translation>
    </message>
    <message>
        <source>Record the product, then the batch again.</source>
        <translation>Erfassen Sie das Produkt, dann die Charge neu.</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Regel entfernt</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Regel festgelegt</translation>
    </message>
    <message>
        <source>Staff unlocked the kiosk</source>
        <translation>Personal hat das Terminal entsperrt</translation>
    </message>
    <message>
        <source>The clock of the kiosk went back before this entry.</source>
        <translation>Die Uhr des Terminals ging vor diesem Eintrag zurück.</translation>
    </message>
    <message>
        <source>The entry is about another site than this kiosk&apos;s.</source>
        <translation>Der Eintrag betrifft einen anderen Standort als den dieses Terminals.</translation>
    </message>
    <message>
        <source>The number of the batch does not fit its product and lot.</source>
        <translation>Die Nummer der Charge passt nicht zu Produkt und Los.</translation>
    </message>
    <message>
        <source>The server could not read the entry.</source>
        <translation>Der Server konnte den Eintrag nicht lesen.</translation>
    </message>
    <message>
        <source>The server does not know the batch.</source>
        <translation>Der Server kennt die Charge nicht.</translation>
    </message>
    <message>
        <source>The server does not know the product.</source>
        <translation>Der Server kennt das Produkt nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s rules do not allow what was entered.</source>
        <translation>Die Regeln des Servers lassen die Angaben nicht zu.</translation>
    </message>
    <message>
        <source>The signature of the entry is not this kiosk&apos;s.</source>
        <translation>Die Unterschrift des Eintrags ist nicht von diesem Terminal.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Too much of this kiosk was refused already.</source>
        <translation>Von diesem Terminal wurde schon zu viel abgelehnt.</translation>
    </message>
    <message>
        <source>Two kiosks use one key, and both sent this entry.</source>
        <translation>Zwei Terminals benutzen einen Schlüssel, und beide haben diesen Eintrag gesendet.</translation>
    </message>
    <message>
        <source>What it said was erased; only that it was made is kept.</source>
        <translation>Sein Inhalt wurde gelöscht; bewahrt wird nur, dass es ihn gab.</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>Falsche PIN eingegeben</translation>
    </message>
</context>
<context>
    <name>RefusalsPanel</name>
    <message>
        <source>Nothing was refused</source>
        <translation>Nichts wurde abgelehnt</translation>
    </message>
    <message>
        <source>There are older ones. Put these right first.</source>
        <translation>Es gibt ältere. Bringen Sie zuerst diese in Ordnung.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Choose another list</source>
        <translation>Andere Liste wählen</translation>
    </message>
    <message>
        <source>Look whether the names are right: the file is not UTF-8.</source>
        <translation>Prüfen Sie, ob die Namen stimmen: Die Datei ist nicht UTF-8.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>A product follows its own rule, else that of its category, else the first.</source>
        <translation>Für ein Produkt gilt die eigene Regel, sonst die seiner Kategorie, sonst die erste.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Produkt suchen</translation>
    </message>
    <message>
        <source>How long is it fresh?</source>
        <translation>Wie lange ist es frisch?</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>Sein Name oder seine Nummer</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>Kein Produkt passt.</translation>
    </message>
</context>
<context>
    <name>ScanningPanel</name>
    <message>
        <source>All of them are live.</source>
        <translation>Alle sind im Verkauf.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Scan one label of each batch</source>
        <translation>Von jeder Charge ein Etikett scannen</translation>
    </message>
    <message>
        <source>Scan the rest later</source>
        <translation>Den Rest später scannen</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Gescannt: {0}</translation>
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
    <name>StaffMenuPage</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Unlocked until this visit ends. Lock it when you leave the kiosk.</source>
        <translation>Entsperrt, bis dieser Besuch endet. Sperren Sie das Terminal, wenn Sie weggehen.</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>Camera, scanner, printer: what works and what does not.</source>
        <translation>Kamera, Scanner, Drucker: Was funktioniert und was nicht.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>PIN ändern</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>Gerätecheck</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>Die PIN ist gesetzt.</translation>
    </message>
    <message>
        <source>The present one is asked for first.</source>
        <translation>Zuerst wird nach der bisherigen gefragt.</translation>
    </message>
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
    <name>StandingPanel</name>
    <message>
        <source>Asked for. This page shows what comes of it.</source>
        <translation>Angefordert. Diese Seite zeigt, was daraus wird.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
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
        <source>The proofs are being checked</source>
        <translation>Die Beweise werden geprüft</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>Der Scanner funktioniert nicht</translation>
    </message>
    <message>
        <source>Without a connection for {0}</source>
        <translation>Ohne Verbindung: {0}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funktioniert ohne Netz</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Or type this at the server:</source>
        <translation>Oder gibt dies am Server ein:</translation>
    </message>
    <message>
        <source>Scan the picture, or open this page:</source>
        <translation>Scannt das Bild oder öffnet diese Seite:</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>Was die Serverbetreuung tut</translation>
    </message>
</context>
<context>
    <name>SyncStation</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Something that was recorded here was refused.</source>
        <translation>Etwas, das hier erfasst wurde, wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends.</source>
        <translation>Das Terminal kann nicht speichern, was der Server sendet.</translation>
    </message>
    <message>
        <source>The server cannot prove what it says.</source>
        <translation>Der Server kann nicht belegen, was er sagt.</translation>
    </message>
    <message>
        <source>The server lets this kiosk in no more.</source>
        <translation>Der Server lässt dieses Terminal nicht mehr zu.</translation>
    </message>
    <message>
        <source>The server of this kiosk: what was sent, and what waits.</source>
        <translation>Der Server dieses Terminals: was gesendet wurde und was wartet.</translation>
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
    <name>ToldPanel</name>
    <message>
        <source>Print its label, stick it on and scan it back. From then on this is the answer shoppers get:</source>
        <translation>Drucken Sie ihr Etikett, kleben Sie es auf und scannen Sie es zurück. Ab dann erhalten Kunden diese Antwort:</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Etikett drucken</translation>
    </message>
    <message>
        <source>Shoppers are not told about this batch yet</source>
        <translation>Kunden erfahren von dieser Charge noch nichts</translation>
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
        <source>Far too much for a label.</source>
        <translation>Viel zu viel für ein Etikett.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Fisch</translation>
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
