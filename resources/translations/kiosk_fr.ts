<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnswerPanel</name>
    <message>
        <source>From data of head office, {0}</source>
        <translation>Données du siège mises à jour {0}</translation>
    </message>
    <message>
        <source>From the data entered at this kiosk</source>
        <translation>D’après les données saisies sur cette borne</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>An answer on the spot, without a network, that can be proved afterwards.</source>
        <translation>Une réponse sur place, sans réseau, et que l’on peut prouver par la suite.</translation>
    </message>
    <message>
        <source>Proof at the counter</source>
        <translation>La preuve, au comptoir</translation>
    </message>
    <message>
        <source>The camera looks for product codes. Pictures are neither shown nor kept.</source>
        <translation>La caméra cherche des codes de produit. Les images ne sont ni montrées ni conservées.</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>Base locale chiffrée</translation>
    </message>
    <message>
        <source>How this kiosk is doing</source>
        <translation>État de cette borne</translation>
    </message>
    <message>
        <source>Plug in or unplug a device: this page shows it at once.</source>
        <translation>Branchez ou débranchez un appareil&#xa0;: cette page l’indique aussitôt.</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>Imprimer un ticket de test</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Scan any code to try the scanner.</source>
        <translation>Lisez un code quelconque pour essayer le lecteur.</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Lu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Synthèse vocale</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>Says what is on the screen and every answer.</source>
        <translation>Lit ce qui est affiché à l’écran et chaque réponse.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>Il reste %Ln seconde</numerusform>
            <numerusform>Il reste %Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: this shop is invented.</source>
        <translation>Démonstration : ce magasin est inventé.</translation>
    </message>
    <message>
        <source>Hold something up</source>
        <translation>Présenter un objet</translation>
    </message>
</context>
<context>
    <name>DeviceWatch</name>
    <message>
        <source>A scanner that types like a keyboard works at once.</source>
        <translation>Un lecteur qui écrit comme un clavier fonctionne aussitôt.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Choisissez une caméra dans les réglages.</translation>
    </message>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Choisissez une imprimante dans les réglages.</translation>
    </message>
    <message>
        <source>Speech is off in the settings.</source>
        <translation>La synthèse vocale est désactivée dans les réglages.</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>FreshnessPage</name>
    <message>
        <source>Check another pack</source>
        <translation>Vérifier un autre emballage</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner, or type the number.</source>
        <translation>Scannez le code avec le lecteur à main ou saisissez le numéro.</translation>
    </message>
    <message>
        <source>The camera cannot see anything now</source>
        <translation>La caméra ne voit rien pour le moment</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Saisir le numéro</translation>
    </message>
</context>
<context>
    <name>FreshnessWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>Il reste %Ln jour</numerusform>
            <numerusform>Il reste %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>Il manque %Ln chiffre.</numerusform>
            <numerusform>Il manque %Ln chiffres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln chiffre en trop.</numerusform>
            <numerusform>%Ln chiffres en trop.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product number has digits only.</source>
        <translation>Un numéro de produit ne contient que des chiffres.</translation>
    </message>
    <message>
        <source>An older pack is on the shelf: batch {0}.</source>
        <translation>Un emballage plus ancien est en rayon&#xa0;: lot {0}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>Le lot {0} ne figure pas dans les données de cette borne.</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}: {2}</source>
        <translation>Lot {0}, arrivé le {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>Batch {0}: {1}</source>
        <translation>Lot {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>À consommer de préférence avant le</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>Vérifier un autre emballage</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Présentez à la caméra le code produit de l’emballage.</translation>
    </message>
    <message>
        <source>It came to the shelf today.</source>
        <translation>En rayon depuis aujourd’hui.</translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>En rayon depuis %Ln jour.</numerusform>
            <numerusform>En rayon depuis %Ln jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its dates cannot be right: arrival on {0} is still to come.</source>
        <translation>Une date est forcément fausse&#xa0;: l’arrivée, le {0}, est encore à venir.</translation>
    </message>
    <message>
        <source>Its dates cannot be right: production on {0} is still to come.</source>
        <translation>Une date est forcément fausse&#xa0;: la production, le {0}, est encore à venir.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0} comes after arrival on {1}.</source>
        <translation>Les dates se contredisent&#xa0;: la production, le {0}, vient après l’arrivée, le {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but best before {1}.</source>
        <translation>Les dates se contredisent&#xa0;: production le {0}, mais à consommer de préférence avant le {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but use by {1}.</source>
        <translation>Les dates se contredisent&#xa0;: production le {0}, mais à consommer jusqu’au {1}.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Nobody recorded when it arrived.</source>
        <translation>La date d’arrivée n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>En rayon</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>Ou les chiffres des positions {0} et {1} sont-ils inversés&#x202f;?</translation>
    </message>
    <message>
        <source>Please ask the staff about this pack.</source>
        <translation>Adressez-vous au personnel au sujet de cet emballage.</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Product number {0} is not in the data of this kiosk.</source>
        <translation>Le numéro de produit {0} ne figure pas dans les données de cette borne.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Recalled on {0}: {1}</source>
        <translation>Rappelé le {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Depuis aujourd’hui</translation>
    </message>
    <message>
        <source>The best-before date was {0}.</source>
        <translation>À consommer de préférence avant le {0}, date dépassée.</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>Le dernier chiffre devrait être {0}.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>À consommer jusqu’au {0}, date dépassée.</translation>
    </message>
    <message>
        <source>This is no product code</source>
        <translation>Ce n’est pas un code produit</translation>
    </message>
    <message>
        <source>This link leads somewhere else; it was not opened</source>
        <translation>Ce lien mène ailleurs&#x202f;; il n’a pas été ouvert</translation>
    </message>
    <message>
        <source>This product code is damaged</source>
        <translation>Ce code produit est abîmé</translation>
    </message>
    <message>
        <source>This was read: {0}</source>
        <translation>Voici ce qui a été lu&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>C’est le dernier jour</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>À consommer jusqu’au</translation>
    </message>
    <message>
        <source>{0}: batch {1} is not in the data of this kiosk.</source>
        <translation>{0}&#xa0;: le lot {1} ne figure pas dans les données de cette borne.</translation>
    </message>
    <message>
        <source>{0}: no batch is recorded on the shelf.</source>
        <translation>{0}&#xa0;: aucun lot n’est enregistré en rayon.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>No station is set up here yet. Touch Staff to see what works.</source>
        <translation>Aucun service n’est encore configuré ici. Touchez «&#xa0;Personnel&#xa0;» pour voir ce qui fonctionne.</translation>
    </message>
    <message>
        <source>Touch a question.</source>
        <translation>Touchez une question.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Que souhaitez-vous savoir&#x202f;?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>I am finished</source>
        <translation>J’ai terminé</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>J’ai besoin de plus de temps</translation>
    </message>
    <message>
        <source>Otherwise this visit ends, and everything you entered is cleared.</source>
        <translation>Sinon, cette session prendra fin et tout ce que vous avez saisi sera effacé.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Effacer le champ</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Chiffres et symboles</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Masquer le clavier</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>Langue du clavier</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>More symbols</source>
        <translation>Autres symboles</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>Majuscule, verrouillée</translation>
    </message>
    <message>
        <source>Shift, on</source>
        <translation>Majuscule, activée</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>liant</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>marque de gauche à droite</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>antiliant</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>marque de droite à gauche</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>il y a %Ln heure</numerusform>
            <numerusform>il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Which batch is it? The number is printed on the pack.</source>
        <translation>De quel lot s’agit-il&#x202f;? Le numéro figure sur l’emballage.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Incident {0}</source>
        <translation>Incident {0}</translation>
    </message>
    <message>
        <source>Something this kiosk needs is missing.</source>
        <translation>Il manque quelque chose dont cette borne a besoin.</translation>
    </message>
    <message>
        <source>The encrypted cache cannot be opened.</source>
        <translation>La base locale chiffrée ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The program failed several times in a row.</source>
        <translation>Le programme a échoué plusieurs fois de suite.</translation>
    </message>
    <message>
        <source>The program stopped answering several times.</source>
        <translation>Le programme a cessé de répondre à plusieurs reprises.</translation>
    </message>
    <message>
        <source>The settings of this kiosk are not in order.</source>
        <translation>Les réglages de cette borne ne sont pas corrects.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>For staff</source>
        <translation>Pour le personnel</translation>
    </message>
    <message>
        <source>Please ask the staff: they can answer your question at the counter.</source>
        <translation>Adressez-vous au personnel&#xa0;: il pourra répondre à votre question au comptoir.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation>Cette borne fait une pause</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Not set up</source>
        <translation>À configurer</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Fonctionne</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Hold the code of the pack to the camera.</source>
        <translation>Présentez à la caméra le code de l’emballage.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>Ce produit est-il frais&#x202f;?</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>The test slip is on its way.</source>
        <translation>Le ticket de test est en cours d’impression.</translation>
    </message>
    <message>
        <source>This printer is set up.</source>
        <translation>Cette imprimante est configurée.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>A device is not working</source>
        <translation>Un appareil est en panne</translation>
    </message>
    <message>
        <source>Data updated {0}</source>
        <translation>Données mises à jour {0}</translation>
    </message>
    <message>
        <source>No data from head office yet</source>
        <translation>Pas encore de données du siège</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>The camera is not working</source>
        <translation>La caméra est en panne</translation>
    </message>
    <message>
        <source>The printer is not working</source>
        <translation>L’imprimante est en panne</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>Le lecteur est en panne</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Fonctionne sans réseau</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>No camera was found at this computer: what is held up is drawn.</source>
        <translation>Aucune caméra n’a été trouvée sur cet ordinateur : ce qui est présenté est dessiné.</translation>
    </message>
    <message>
        <source>No such pack lies here. Choose another answer.</source>
        <translation>Il n’y a pas d’emballage de ce genre ici. Choisissez une autre réponse.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>What do you hold to the camera?</source>
        <translation>Que présentez-vous à la caméra ?</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>4,000 characters</source>
        <translation>4 000 caractères</translation>
    </message>
    <message>
        <source>A foreign link</source>
        <translation>Un lien étranger</translation>
    </message>
    <message>
        <source>A label printed badly.</source>
        <translation>Une étiquette mal imprimée.</translation>
    </message>
    <message>
        <source>A wrong check digit</source>
        <translation>Un chiffre de contrôle faux</translation>
    </message>
    <message>
        <source>An unknown batch</source>
        <translation>Un lot inconnu</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Toute réponse</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>Boulangerie</translation>
    </message>
    <message>
        <source>Camera of this computer</source>
        <translation>Caméra de cet ordinateur</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
    </message>
    <message>
        <source>Commands for a terminal, not for us.</source>
        <translation>Des commandes pour une console, pas pour nous.</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Caractères de contrôle</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>Produits laitiers</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>Caméra dessinée</translation>
    </message>
    <message>
        <source>EAN-13, no batch</source>
        <translation>EAN-13, sans lot</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Far too much for a label.</source>
        <translation>Beaucoup trop pour une étiquette.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Fruit and vegetables</source>
        <translation>Fruits et légumes</translation>
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
        <translation>Il est montré, pas ouvert.</translation>
    </message>
    <message>
        <source>Its letters pretend another file type.</source>
        <translation>Ses lettres simulent un autre type de fichier.</translation>
    </message>
    <message>
        <source>Label, blurred</source>
        <translation>Étiquette floue</translation>
    </message>
    <message>
        <source>Label, damaged</source>
        <translation>Étiquette abîmée</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>Viande</translation>
    </message>
    <message>
        <source>Nobody ever entered it.</source>
        <translation>Personne ne l’a jamais saisi.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Autres codes</translation>
    </message>
    <message>
        <source>QR label</source>
        <translation>Étiquette QR</translation>
    </message>
    <message>
        <source>Ready meals</source>
        <translation>Plats préparés</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Text that turns round</source>
        <translation>Un texte qui se retourne</translation>
    </message>
    <message>
        <source>{0}, batch {1}</source>
        <translation>{0}, lot {1}</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Numéro de produit</translation>
    </message>
    <message>
        <source>The digits below the bars, 8 to 14 of them.</source>
        <translation>Les 8 à 14 chiffres sous les barres.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Hold its code to the camera, or scan it. The answer comes at once.</source>
        <translation>Présentez le code à la caméra ou au lecteur. La réponse est immédiate.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>Ce produit est-il frais&#x202f;?</translation>
    </message>
</context>
</TS>
