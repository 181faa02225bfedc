<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
    <name>Kiosk</name>
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
</TS>
