<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>As the operator gave it to you</source>
        <translation>Telle que le responsable du serveur l’a donnée</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Connecter à un serveur</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Afficher le code</translation>
    </message>
    <message>
        <source>The kiosk shows a code. An operator approves it at the server.</source>
        <translation>La borne affiche un code. Le responsable l’approuve sur le serveur.</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>1. Call head office and tell them the time above.</source>
        <translation>1. Appelez le siège et indiquez l’heure ci-dessus.</translation>
    </message>
    <message>
        <source>2. Save the evidence on a USB stick: it proves what happened.</source>
        <translation>2. Enregistrez les preuves sur une clé USB&#xa0;: elles montrent ce qui s’est passé.</translation>
    </message>
    <message>
        <source>3. Accept the new log only if head office says that they began it.</source>
        <translation>3. N’acceptez le nouveau journal que si le siège dit l’avoir commencé.</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Accepter le nouveau journal</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Enregistrer les preuves</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
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
    <name>ApprovedPanel</name>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>It starts anew now and fetches the data of its site. Nothing else to do.</source>
        <translation>Elle redémarre maintenant et récupère les données de son site. Rien d’autre à faire.</translation>
    </message>
    <message>
        <source>This kiosk is connected</source>
        <translation>Cette borne est connectée</translation>
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
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln jour</numerusform>
            <numerusform>+%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>Modifier le lot</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Vider le formulaire</translation>
    </message>
    <message>
        <source>Everything you typed is still here. Try again.</source>
        <translation>Tout ce que vous avez saisi est encore là. Réessayez.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Open that batch</source>
        <translation>Ouvrir ce lot</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saving the batch</source>
        <translation>Enregistrement du lot</translation>
    </message>
    <message>
        <source>This batch is recorded already.</source>
        <translation>Ce lot est déjà enregistré.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>BatchListPage</name>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Every batch has its label.</source>
        <translation>Chaque lot a son étiquette.</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>Recherche parmi les lots</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>No batch is on the shelf. Record one, or import a list.</source>
        <translation>Aucun lot n’est en rayon. Enregistrez-en un ou importez une liste.</translation>
    </message>
    <message>
        <source>No batch is recalled.</source>
        <translation>Aucun lot n’est rappelé.</translation>
    </message>
    <message>
        <source>No batch is recorded yet. Begin with the first one.</source>
        <translation>Aucun lot n’est encore enregistré. Commencez par le premier.</translation>
    </message>
    <message>
        <source>No batch matches</source>
        <translation>Aucun lot ne correspond</translation>
    </message>
    <message>
        <source>No batch was archived.</source>
        <translation>Aucun lot n’a été archivé.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Rien ici</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimer les étiquettes</translation>
    </message>
    <message>
        <source>Show all batches</source>
        <translation>Afficher tous les lots</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Try fewer letters, or look through all batches.</source>
        <translation>Essayez avec moins de lettres ou cherchez dans tous les lots.</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Tout désélectionner</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>Ce qui a été trouvé avant reste affiché.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Another site may have it, or the label is an old one.</source>
        <translation>Un autre site l’a peut-être, ou l’étiquette est ancienne.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Look for it in the list, or record it.</source>
        <translation>Cherchez-le dans la liste ou enregistrez-le.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Rien n’a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>Enregistrement en cours</translation>
    </message>
    <message>
        <source>The batch is as it was. Try again once that is put right.</source>
        <translation>Le lot est inchangé. Réessayez une fois le problème réglé.</translation>
    </message>
    <message>
        <source>This batch is not recorded</source>
        <translation>Ce lot n’est pas enregistré</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Mark batch {0}</source>
        <translation>Sélectionner le lot {0}</translation>
    </message>
</context>
<context>
    <name>BatchWays</name>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Lever le rappel</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimer l’étiquette</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappeler</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>%Ln lot sélectionné</numerusform>
            <numerusform>%Ln lots sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Tous les lots</translation>
    </message>
    <message>
        <source>Archive batch {0} of {1}?</source>
        <translation>Archiver le lot {0} de {1}&#x202f;?</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivés</translation>
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
        <source>Batch {0}, arrival not recorded</source>
        <translation>Lot {0}, arrivée non enregistrée</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}</source>
        <translation>Lot {0}, arrivé le {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>À consommer de préférence avant le</translation>
    </message>
    <message>
        <source>Bring batch {0} of {1} back?</source>
        <translation>Rétablir le lot {0} de {1}&#x202f;?</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Days on the shelf</source>
        <translation>Jours en rayon</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>Ne pas rappeler</translation>
    </message>
    <message>
        <source>From now on every shopper who asks is told that it is recalled, and why: {0}. Take the packs off the shelf as well.</source>
        <translation>Désormais, toute personne qui demande apprend qu’il est rappelé, et pourquoi&#xa0;: {0}. Retirez aussi les emballages du rayon.</translation>
    </message>
    <message>
        <source>It is offered to shoppers again and stands in the list.</source>
        <translation>Il est de nouveau proposé aux clients et figure dans la liste.</translation>
    </message>
    <message>
        <source>It leaves the list and is no longer offered to shoppers. Who scans a pack of it still gets the answer. It can be brought back.</source>
        <translation>Il quitte la liste et n’est plus proposé aux clients. Qui scanne un emballage reçoit toujours la réponse. Il peut être rétabli.</translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation>Le garder dans la liste</translation>
    </message>
    <message>
        <source>Keep it recalled</source>
        <translation>Maintenir le rappel</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Label not printed yet</source>
        <translation>Étiquette pas encore imprimée</translation>
    </message>
    <message>
        <source>Label not scanned yet</source>
        <translation>Étiquette pas encore scannée</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Étiquette imprimée</translation>
    </message>
    <message>
        <source>Labels so far</source>
        <translation>Étiquettes jusqu’ici</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>Le laisser archivé</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restant</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Lever le rappel</translation>
    </message>
    <message>
        <source>Lift the recall of batch {0} of {1}?</source>
        <translation>Lever le rappel du lot {0} de {1}&#x202f;?</translation>
    </message>
    <message>
        <source>Mark batches to print their labels.</source>
        <translation>Sélectionnez des lots pour imprimer leurs étiquettes.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Pas encore imprimée</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>En rayon</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Fabrication</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Numéro de produit</translation>
    </message>
    <message>
        <source>Recall batch {0} of {1}?</source>
        <translation>Rappeler le lot {0} de {1}&#x202f;?</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Rappelés</translation>
    </message>
    <message>
        <source>Scanned back</source>
        <translation>Scannée en retour</translation>
    </message>
    <message>
        <source>Sell batch {0} first: it is older.</source>
        <translation>Vendez d’abord le lot {0}&#xa0;: il est plus ancien.</translation>
    </message>
    <message>
        <source>Shoppers are told again what the dates say.</source>
        <translation>Les clients apprennent de nouveau ce que disent les dates.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>À consommer jusqu’au</translation>
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
        <translation>Lots</translation>
    </message>
    <message>
        <source>Find, record, edit, recall; print labels</source>
        <translation>Chercher, enregistrer, modifier, rappeler&#x202f;; imprimer des étiquettes</translation>
    </message>
    <message>
        <source>The batch is recorded.</source>
        <translation>Le lot est enregistré.</translation>
    </message>
    <message>
        <source>The changes are recorded.</source>
        <translation>Les modifications sont enregistrées.</translation>
    </message>
    <message>
        <source>This is no product code.</source>
        <translation>Ce n’est pas un code produit.</translation>
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
    <name>ChoicePanel</name>
    <message>
        <source>Choose a list. It is looked over first; nothing is written yet.</source>
        <translation>Choisissez une liste. Elle est d’abord examinée&#xa0;; rien n’est encore écrit.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Insert a USB stick with a CSV or JSON file, then look again.</source>
        <translation>Insérez une clé USB avec un fichier CSV ou JSON, puis cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>No list was found</source>
        <translation>Aucune liste trouvée</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>Copies of each</source>
        <translation>Exemplaires de chaque lot</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Ne pas imprimer</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>Combien d’étiquettes ?</translation>
    </message>
    <message>
        <source>Only scan back</source>
        <translation>Lire seulement</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Give this code to the operator</source>
        <translation>Donner ce code au responsable du serveur</translation>
    </message>
    <message>
        <source>Stay here: this page shows at once when it is approved.</source>
        <translation>Restez ici : cette page indique aussitôt l’approbation.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The same code, to be scanned with a telephone</source>
        <translation>Le même code, à lire avec un téléphone</translation>
    </message>
    <message>
        <source>The server does not answer just now. The kiosk goes on asking.</source>
        <translation>Le serveur ne répond pas pour l’instant. La borne continue de demander.</translation>
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
    <name>ConnectionPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>Connecter à un serveur</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>It answers from what was recorded here. Connected to a server, it shares that with the other kiosks of its site.</source>
        <translation>Elle répond avec ce qui a été saisi ici. Connectée à un serveur, elle le partage avec les autres bornes de son site.</translation>
    </message>
    <message>
        <source>Looking at the connection</source>
        <translation>Vérification de la connexion</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Cette borne travaille seule</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln entrée pas encore envoyée reste ici.</numerusform>
            <numerusform>%Ln entrées pas encore envoyées restent ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln entrée refusée</numerusform>
            <numerusform>%Ln entrées refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator took the right of this kiosk away. If that is a mistake, disconnect it and have it approved again.</source>
        <translation>Le responsable du serveur a retiré son droit à cette borne. Si c’est une erreur, déconnectez-la et faites-la approuver à nouveau.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connexion établie</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect this kiosk from its server?</source>
        <translation>Déconnecter cette borne de son serveur&#x202f;?</translation>
    </message>
    <message>
        <source>It keeps its data and goes on answering, but nothing is sent or fetched any more until it is connected again.</source>
        <translation>Elle garde ses données et continue de répondre, mais plus rien n’est envoyé ni récupéré jusqu’à la prochaine connexion.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Dernière réception</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Dernier envoi</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>Jamais connectée</translation>
    </message>
    <message>
        <source>Next try in {0}</source>
        <translation>Prochain essai dans {0}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sans connexion</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Sans preuve</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Rester connecté</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} fast. Have it set right.</source>
        <translation>L’horloge de cette borne avance&#xa0;: {0}. Faites-la régler.</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} slow. Have it set right.</source>
        <translation>L’horloge de cette borne retarde&#xa0;: {0}. Faites-la régler.</translation>
    </message>
    <message>
        <source>The kiosk asks what there is to fetch.</source>
        <translation>La borne demande ce qu’il y a à récupérer.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends. Look at the checkup.</source>
        <translation>La borne ne peut pas enregistrer ce que le serveur envoie. Regardez le contrôle.</translation>
    </message>
    <message>
        <source>The kiosk is looking for its server.</source>
        <translation>La borne cherche son serveur.</translation>
    </message>
    <message>
        <source>The server does not know this kiosk. Disconnect it and connect it again.</source>
        <translation>Le serveur ne connaît pas cette borne. Déconnectez-la, puis connectez-la à nouveau.</translation>
    </message>
    <message>
        <source>The server was last reached {0}. The kiosk goes on with what it has, and sends what is recorded meanwhile later.</source>
        <translation>Dernier contact avec le serveur&#xa0;: {0}. La borne continue avec ce qu’elle a et enverra plus tard ce qui est saisi entre-temps.</translation>
    </message>
    <message>
        <source>The server was not reached yet. The kiosk answers with its own data.</source>
        <translation>Le serveur n’a pas encore été joint. La borne répond avec ses propres données.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Cette borne</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Essai en cours</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Two kiosks use one key, so neither is let in. Call an operator: only they can find out which is the right one.</source>
        <translation>Deux bornes utilisent une même clé, donc aucune n’est admise. Appelez le responsable du serveur&#xa0;: lui seul peut trouver laquelle est la bonne.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>What is recorded here reaches the server at once.</source>
        <translation>Ce qui est saisi ici arrive aussitôt au serveur.</translation>
    </message>
    <message>
        <source>What the server sent does not carry its signature. Nothing of it was taken, and everything recorded here is kept. Call an operator.</source>
        <translation>Ce que le serveur a envoyé ne porte pas sa signature. Rien n’en a été repris, et tout ce qui a été saisi ici est gardé. Appelez le responsable du serveur.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
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
            <numerusform>Il reste %Ln seconde</numerusform>
            <numerusform>Il reste %Ln secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo, second counter: this shop is invented.</source>
        <translation>Démonstration, deuxième comptoir : ce magasin est inventé.</translation>
    </message>
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
    <name>EntryWords</name>
    <message>
        <source>Arrived on</source>
        <translation>Arrivé le</translation>
    </message>
    <message>
        <source>Batch (lot)</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>À consommer de préférence avant le</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Day, month, year: 8 digits</source>
        <translation>Jour, mois, année&#xa0;: 8 chiffres</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>Nom du produit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>Fabriqué le</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Numéro de produit</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>À consommer jusqu’au</translation>
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
    <name>FaultRows</name>
    <message>
        <source>There are more. Correct these first.</source>
        <translation>Il y en a d’autres. Corrigez d’abord celles-ci.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks.</source>
        <translation>Une étiquette ne peut pas porter {0}&#xa0;: au plus 20 lettres, chiffres et signes, sans espace.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown. Type it again.</source>
        <translation>Cela contient des caractères impossibles à afficher. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ce jour n’est pas encore venu.</translation>
    </message>
    <message>
        <source>That is before the batch was produced.</source>
        <translation>C’est avant la fabrication du lot.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cette donnée est nécessaire.</translation>
    </message>
    <message>
        <source>This is too long: at most {0} characters fit.</source>
        <translation>C’est trop long&#xa0;: {0} caractères au plus.</translation>
    </message>
    <message>
        <source>{0} is no day of the calendar. Write day, month and year, as 21.11.2026.</source>
        <translation>{0} n’est pas un jour du calendrier. Écrivez jour, mois et année, comme 21.11.2026.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Batch, product number or name of the product</source>
        <translation>Lot, numéro de produit ou nom du produit</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Which batches</source>
        <translation>Quels lots</translation>
    </message>
    <message>
        <source>Which category</source>
        <translation>Quelle catégorie</translation>
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
        <source>Receipt</source>
        <translation>Justificatif</translation>
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
        <source>Check another pack</source>
        <translation>Vérifier un autre emballage</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Présentez à la caméra le code produit de l’emballage.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Temps restant</translation>
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
        <source>The answers of this kiosk are anchored in block {0}</source>
        <translation>Les réponses de cette borne sont ancrées dans le bloc {0}</translation>
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
    <name>ImportingPanel</name>
    <message>
        <source>Importing</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>Leave the kiosk switched on until this is done.</source>
        <translation>Laissez la borne allumée jusqu’à la fin.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Choose another list</source>
        <translation>Choisir une autre liste</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>Corrigez le fichier ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Looking over {0}</source>
        <translation>Examen de {0}</translation>
    </message>
    <message>
        <source>This list cannot be imported</source>
        <translation>Cette liste ne peut pas être importée</translation>
    </message>
</context>
<context>
    <name>IntakeStation</name>
    <message>
        <source>Batches, products and rules from a USB stick.</source>
        <translation>Lots, produits et règles depuis une clé USB.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>%Ln ligne est fausse et serait laissée de côté.</numerusform>
            <numerusform>%Ln lignes sont fausses et seraient laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln ligne a été importée.</numerusform>
            <numerusform>%Ln lignes ont été importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà présentes</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Everything in this list is already here.</source>
        <translation>Tout ce que contient cette liste est déjà présent.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Importer %Ln ligne</numerusform>
            <numerusform>Importer %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Ligne {0}</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>Ligne {0}, {1}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rules for freshness</source>
        <translation>Règles de fraîcheur</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>La ligne a plus de cellules qu’il n’y a de colonnes.</translation>
    </message>
    <message>
        <source>This batch is not recalled here. Recall it at the kiosk first.</source>
        <translation>Ce lot n’est pas rappelé ici. Rappelez-le d’abord sur la borne.</translation>
    </message>
    <message>
        <source>This column is unknown.</source>
        <translation>Cette colonne est inconnue.</translation>
    </message>
    <message>
        <source>This contradicts line {0}. Keep one of the two.</source>
        <translation>Cela contredit la ligne {0}. Gardez l’une des deux.</translation>
    </message>
    <message>
        <source>This is empty, but it is needed.</source>
        <translation>C’est vide, mais nécessaire.</translation>
    </message>
    <message>
        <source>This list can be imported.</source>
        <translation>Cette liste peut être importée.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fausses</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} ne peut pas figurer ici.</translation>
    </message>
    <message>
        <source>{0}, {1} kB</source>
        <translation>{0}, {1} ko</translation>
    </message>
</context>
<context>
    <name>JudgementWords</name>
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
    <message>
        <source>Caution</source>
        <translation>Prudence</translation>
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
        <source>Nobody recorded when it arrived.</source>
        <translation>La date d’arrivée n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
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
        <source>The use-by date was {0}.</source>
        <translation>À consommer jusqu’au {0}, date dépassée.</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>C’est le dernier jour</translation>
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
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Supprimer le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label as it will be printed</source>
        <translation>L’étiquette telle qu’elle sera imprimée</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Looking up the batches</source>
        <translation>Recherche des lots</translation>
    </message>
    <message>
        <source>Preparing the labels</source>
        <translation>Préparation des étiquettes</translation>
    </message>
    <message>
        <source>Stopping after this label</source>
        <translation>Arrêt après cette étiquette</translation>
    </message>
</context>
<context>
    <name>LabelsStation</name>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Choisissez une imprimante dans les réglages.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>No batch waits for its label.</source>
        <translation>Aucun lot n’attend son étiquette.</translation>
    </message>
    <message>
        <source>Print the labels first, then scan them.</source>
        <translation>Imprimez d’abord les étiquettes, puis lisez-les.</translation>
    </message>
    <message>
        <source>Print them again, and scan back what waits for it.</source>
        <translation>Les réimprimer et lire celles qui attendent.</translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>%Ln lot n’est pas en vente : aucune de ses étiquettes n’a été lue.</numerusform>
            <numerusform>%Ln lots ne sont pas en vente : aucune de leurs étiquettes n’a été lue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln étiquette</numerusform>
            <numerusform>%Ln étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%Ln étiquette part vers l’imprimante.</numerusform>
            <numerusform>%Ln étiquettes partent vers l’imprimante.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {0} labels in one go.</source>
        <translation>{0} étiquettes au plus en une fois.</translation>
    </message>
    <message>
        <source>Batch {0}</source>
        <translation>Lot {0}</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>Le lot {0} n’est pas dans les données de cette borne.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vente</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Imprimer %Ln étiquette</numerusform>
            <numerusform>Imprimer %Ln étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>Lire %Ln lot</numerusform>
            <numerusform>Lire %Ln lots</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no label of a batch: {0}</source>
        <translation>Ce n’est pas l’étiquette d’un lot : {0}</translation>
    </message>
    <message>
        <source>This is {0}, which is not in this list. Nothing was changed.</source>
        <translation>C’est {0}, qui n’est pas dans cette liste. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Waits for its scan</source>
        <translation>Lecture en attente</translation>
    </message>
    <message>
        <source>best before {0}</source>
        <translation>à consommer de préférence avant le {0}</translation>
    </message>
    <message>
        <source>use by {0}</source>
        <translation>à consommer jusqu’au {0}</translation>
    </message>
    <message>
        <source>{0} is live already. Its label reads well.</source>
        <translation>{0} est déjà en vente. Son étiquette se lit bien.</translation>
    </message>
    <message>
        <source>{0} names a product and no batch. Scan the printed label.</source>
        <translation>{0} désigne un produit et aucun lot. Lisez l’étiquette imprimée.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} to {1} of {2}</source>
        <translation>{0} à {1} sur {2}</translation>
    </message>
    <message>
        <source>{0}: the label reads, the batch is live.</source>
        <translation>{0} : l’étiquette se lit, le lot est en vente.</translation>
    </message>
    <message>
        <source>{0}: this label says {1}, the batch says {2}. Print the label again.</source>
        <translation>{0} : cette étiquette indique {1}, le lot {2}. Réimprimez l’étiquette.</translation>
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
    <name>NumberWords</name>
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
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>Ou les chiffres des positions {0} et {1} sont-ils inversés&#x202f;?</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>Le dernier chiffre devrait être {0}.</translation>
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
    <name>OverviewPanel</name>
    <message>
        <source>Choose batches on the page of batches and print their labels.</source>
        <translation>Choisissez des lots sur la page des lots et imprimez leurs étiquettes.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>No label was printed yet</source>
        <translation>Aucune étiquette n’a encore été imprimée</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
    <message>
        <source>Printed lately. A lost or damaged label can be printed again.</source>
        <translation>Imprimées récemment. Une étiquette perdue ou abîmée peut être réimprimée.</translation>
    </message>
    <message>
        <source>Scan a label of each batch: it is for sale once its label reads.</source>
        <translation>Lisez une étiquette de chaque lot : il est en vente dès qu’elle se lit.</translation>
    </message>
</context>
<context>
    <name>PagedRows</name>
    <message>
        <source>Down</source>
        <translation>Suivants</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Précédents</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Another address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Demande d’un code</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Ask for a new code and pass it on at once.</source>
        <translation>Demandez un nouveau code et transmettez-le aussitôt.</translation>
    </message>
    <message>
        <source>Call an operator: the kiosk has to be let in again there.</source>
        <translation>Appelez le responsable du serveur&#xa0;: la borne doit y être admise à nouveau.</translation>
    </message>
    <message>
        <source>Check the address with the operator.</source>
        <translation>Vérifiez l’adresse avec le responsable du serveur.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Vérifiez le réseau et l’adresse, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>Valable encore %Ln minute</numerusform>
            <numerusform>Valable encore %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Good for less than a minute</source>
        <translation>Valable moins d’une minute</translation>
    </message>
    <message>
        <source>It was approved, but could not be written down here.</source>
        <translation>Elle a été approuvée, mais n’a pas pu être enregistrée ici.</translation>
    </message>
    <message>
        <source>Its key was paired there before and is not let in now.</source>
        <translation>Sa clé y a déjà été connectée et n’est plus admise.</translation>
    </message>
    <message>
        <source>Look at the checkup, then ask for a new code.</source>
        <translation>Regardez le contrôle, puis demandez un nouveau code.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Personne ne l’a approuvé à temps.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Speak to the operator, then ask for a new code.</source>
        <translation>Parlez au responsable du serveur, puis demandez un nouveau code.</translation>
    </message>
    <message>
        <source>The address must begin with {0}: only that is private.</source>
        <translation>L’adresse doit commencer par {0}&#xa0;: cela seul reste privé.</translation>
    </message>
    <message>
        <source>The certificate or a signature of {0} is not right.</source>
        <translation>Le certificat ou une signature de {0} n’est pas correct.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Le code a expiré</translation>
    </message>
    <message>
        <source>The code was refused at the server.</source>
        <translation>Le code a été refusé sur le serveur.</translation>
    </message>
    <message>
        <source>The kiosk could not keep the connection</source>
        <translation>La borne n’a pas pu enregistrer la connexion</translation>
    </message>
    <message>
        <source>The operator turned this kiosk away</source>
        <translation>Le responsable du serveur a refusé cette borne</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>The server cannot prove what it is</source>
        <translation>Le serveur ne peut pas prouver son identité</translation>
    </message>
    <message>
        <source>The server knows this kiosk already</source>
        <translation>Le serveur connaît déjà cette borne</translation>
    </message>
    <message>
        <source>The server wants a pause</source>
        <translation>Le serveur demande une pause</translation>
    </message>
    <message>
        <source>This is not a Counterproof server</source>
        <translation>Ce n’est pas un serveur Counterproof</translation>
    </message>
    <message>
        <source>This is not the address of a server. {0} would be one.</source>
        <translation>Ce n’est pas l’adresse d’un serveur. {0} en serait une.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Cette borne</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Type the address of the server first.</source>
        <translation>Saisissez d’abord l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Attendez quelques minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>{0} answers, but not as a Counterproof server does.</source>
        <translation>{0} répond, mais pas comme un serveur Counterproof.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} ne répond pas.</translation>
    </message>
    <message>
        <source>{0} was asked for too many codes.</source>
        <translation>Trop de codes ont été demandés à {0}.</translation>
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
        <translation>De 6 à 12 chiffres que personne ne devine. Gardez-les pour vous.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>Un PIN comporte de 6 à 12 chiffres.</translation>
    </message>
    <message>
        <source>Choose a PIN for staff</source>
        <translation>Choisissez un PIN pour le personnel</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Choisissez un nouveau PIN</translation>
    </message>
    <message>
        <source>Counting up or down is guessed at once. Choose another PIN.</source>
        <translation>Compter dans un sens ou dans l’autre se devine tout de suite. Choisissez un autre PIN.</translation>
    </message>
    <message>
        <source>Forgotten? Whoever set this kiosk up can set a new PIN.</source>
        <translation>Oublié&#x202f;? La personne qui a configuré cette borne peut définir un nouveau PIN.</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>Verrouillé pour un moment</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>One digit only is guessed at once. Choose another PIN.</source>
        <translation>Un seul chiffre répété se devine tout de suite. Choisissez un autre PIN.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed soon. Choose another PIN.</source>
        <translation>Des chiffres répétés se devinent vite. Choisissez un autre PIN.</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>Définir ce PIN</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>Pour qu’une faute de frappe ne vous empêche pas d’entrer.</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Réservé au personnel</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>Les deux n’étaient pas identiques. Choisissez de nouveau le PIN.</translation>
    </message>
    <message>
        <source>Then choose the new one.</source>
        <translation>Choisissez ensuite le nouveau.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs. The next try is possible in</source>
        <translation>Il y a eu trop de PIN erronés. Le prochain essai sera possible dans</translation>
    </message>
    <message>
        <source>This is a date, and dates are tried first. Choose another PIN.</source>
        <translation>C’est une date, et les dates sont essayées en premier. Choisissez un autre PIN.</translation>
    </message>
    <message>
        <source>This is a well-known pattern. Choose another PIN.</source>
        <translation>C’est un motif bien connu. Choisissez un autre PIN.</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>Saisissez le PIN encore une fois</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Saisissez le PIN.</translation>
    </message>
    <message>
        <source>Type the present PIN</source>
        <translation>Saisissez le PIN actuel</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>PIN erroné. Encore %Ln essai, puis une attente.</numerusform>
            <numerusform>PIN erroné. Encore %Ln essais, puis une attente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>Rien n’a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Lecture des règles</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>Les règles ne peuvent pas être lues</translation>
    </message>
</context>
<context>
    <name>PoliciesStation</name>
    <message>
        <source>How long is it fresh?</source>
        <translation>Combien de temps est-ce frais&#x202f;?</translation>
    </message>
    <message>
        <source>The days after which a product is no longer fresh.</source>
        <translation>Les jours après lesquels un produit n’est plus frais.</translation>
    </message>
    <message>
        <source>The rule holds from now on.</source>
        <translation>La règle s’applique désormais.</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Back to all rules</source>
        <translation>Retour à toutes les règles</translation>
    </message>
    <message>
        <source>Caution up to day</source>
        <translation>Prudence jusqu’au jour</translation>
    </message>
    <message>
        <source>Fresh up to day</source>
        <translation>Frais jusqu’au jour</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Retirer cette règle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The day it arrives is day {0}.</source>
        <translation>Le jour d’arrivée est le jour {0}.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>%Ln lot en rayon recevrait un autre avis.</numerusform>
            <numerusform>%Ln lots en rayon recevraient un autre avis.</numerusform>
        </translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>As above: {0}</source>
        <translation>Comme ci-dessus&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Counting the batches this would change</source>
        <translation>Comptage des lots concernés</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired.</source>
        <translation>Frais jusqu’au jour {0} en rayon, puis prudence jusqu’au jour {1}, puis périmé.</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Expired.</source>
        <translation>Frais jusqu’au jour {0} en rayon, puis périmé.</translation>
    </message>
    <message>
        <source>Fresh up to day {0}, Caution up to day {1}</source>
        <translation>Frais jusqu’au jour {0}, prudence jusqu’au jour {1}</translation>
    </message>
    <message>
        <source>No batch on the shelf would get another verdict.</source>
        <translation>Aucun lot en rayon ne recevrait un autre avis.</translation>
    </message>
    <message>
        <source>Without it the standard holds: {0}</source>
        <translation>Sans elle, la norme s’applique&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Without it this holds: {0}</source>
        <translation>Sans elle, voici ce qui s’applique&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PrintedWords</name>
    <message>
        <source>Best before {0}</source>
        <translation>À consommer de préférence avant le {0}</translation>
    </message>
    <message>
        <source>Use by {0}</source>
        <translation>À consommer jusqu’au {0}</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>The digits below the bars. Or scan the pack.</source>
        <translation>Les chiffres sous les barres. Ou scannez l’emballage.</translation>
    </message>
    <message>
        <source>This product is not recorded yet. Say what it is; it is recorded as well.</source>
        <translation>Ce produit n’est pas encore enregistré. Dites ce que c’est&#x202f;; il le sera aussi.</translation>
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
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProofsPage</name>
    <message>
        <source>Looking at the log</source>
        <translation>Vérification du journal</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Cette borne travaille seule</translation>
    </message>
    <message>
        <source>What is recorded here is signed and chained. A log that others can check needs a server.</source>
        <translation>Ce qui est saisi ici est signé et chaîné. Un journal que d’autres peuvent vérifier demande un serveur.</translation>
    </message>
</context>
<context>
    <name>ProofsStation</name>
    <message>
        <source>Proofs</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The log of the server does not fit what it was. Call head office.</source>
        <translation>Le journal du serveur ne correspond plus à ce qu’il était. Appelez le siège.</translation>
    </message>
    <message>
        <source>The log of what was recorded, and where it is anchored.</source>
        <translation>Le journal de ce qui a été saisi, et où il est ancré.</translation>
    </message>
    <message>
        <source>The new log is accepted.</source>
        <translation>Le nouveau journal est accepté.</translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the log that was begun again?</source>
        <translation>Accepter le journal recommencé&#x202f;?</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Accepter le nouveau journal</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>Ancré</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>Tout concorde</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>It has a new name, and nothing ties it to the one before. Head office does this after a disaster, and tells you so.</source>
        <translation>Il porte un nouveau nom, et rien ne le relie au précédent. Le siège fait cela après un désastre, et vous en informe.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No head seen yet</source>
        <translation>Aucun état vu jusqu’ici</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Only when head office told you so. This kiosk then trusts the new log from its beginning, and keeps the evidence about the old one.</source>
        <translation>Seulement si le siège vous l’a dit. Cette borne se fie alors au nouveau journal depuis son début, et garde les preuves sur l’ancien.</translation>
    </message>
    <message>
        <source>Since {0}, {1}</source>
        <translation>Depuis le {0}, {1}</translation>
    </message>
    <message>
        <source>The kiosk goes on answering; it trusts nothing newer of this log until that is cleared up.</source>
        <translation>La borne continue de répondre&#x202f;; elle ne se fie à rien de plus récent de ce journal tant que ce n’est pas éclairci.</translation>
    </message>
    <message>
        <source>The kiosk looks at the log each time it reaches its server.</source>
        <translation>La borne regarde le journal chaque fois qu’elle joint son serveur.</translation>
    </message>
    <message>
        <source>The log does not fit</source>
        <translation>Le journal ne concorde pas</translation>
    </message>
    <message>
        <source>The log is shorter than it was: entries are missing.</source>
        <translation>Le journal est plus court qu’avant&#xa0;: des entrées manquent.</translation>
    </message>
    <message>
        <source>The log of the server was changed</source>
        <translation>Le journal du serveur a été modifié</translation>
    </message>
    <message>
        <source>The log only ever grew since this kiosk first looked. What was recorded here is in it, or waits to be.</source>
        <translation>Le journal n’a fait que grandir depuis le premier regard de cette borne. Ce qui a été saisi ici s’y trouve, ou attend d’y être.</translation>
    </message>
    <message>
        <source>The server began another log</source>
        <translation>Le serveur a commencé un autre journal</translation>
    </message>
    <message>
        <source>The server cannot prove that its log only grew: what was in it before may have been changed.</source>
        <translation>Le serveur ne peut pas prouver que son journal n’a fait que grandir&#xa0;: ce qui précède a pu être modifié.</translation>
    </message>
    <message>
        <source>The server shows two different logs of the same size: one of them is not what other kiosks see.</source>
        <translation>Le serveur montre deux journaux différents de même taille&#xa0;: l’un n’est pas celui que voient d’autres bornes.</translation>
    </message>
    <message>
        <source>This kiosk, {0}, and the others of the organisation</source>
        <translation>Cette borne, {0}, et les autres de l’organisation</translation>
    </message>
    <message>
        <source>Up to entry {0}, in block {1} of chain {2}, {3}</source>
        <translation>Jusqu’à l’entrée {0}, dans le bloc {1} de la chaîne {2}, {3}</translation>
    </message>
    <message>
        <source>Waiting for a receipt</source>
        <translation>En attente de justificatif</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>Témoins</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Fetching the data of this site</source>
        <translation>Récupération des données de ce site</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>An allergen is not declared</source>
        <translation>Un allergène n’est pas déclaré</translation>
    </message>
    <message>
        <source>Choose one above or type it. Shoppers read it.</source>
        <translation>Choisissez-en une ci-dessus ou saisissez-la. Les clients la lisent.</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>Ne pas rappeler</translation>
    </message>
    <message>
        <source>Foreign bodies found</source>
        <translation>Corps étrangers trouvés</translation>
    </message>
    <message>
        <source>Germs found</source>
        <translation>Germes trouvés</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Recall the batch</source>
        <translation>Rappeler le lot</translation>
    </message>
    <message>
        <source>Say why: shoppers are told the reason.</source>
        <translation>Dites pourquoi&#xa0;: les clients apprennent la raison.</translation>
    </message>
    <message>
        <source>The cold chain was broken</source>
        <translation>La chaîne du froid a été rompue</translation>
    </message>
    <message>
        <source>Why is it recalled?</source>
        <translation>Pourquoi est-il rappelé&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ReceiptGlance</name>
    <message>
        <source>Receipt</source>
        <translation>Justificatif</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>Le code de ce justificatif</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for the receipt</source>
        <translation>Recherche du justificatif</translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code.</source>
        <translation>Visez le code avec l’appareil photo de votre téléphone.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>The answer is signed and recorded here. A receipt that others can check needs a server, and this kiosk is not connected to one.</source>
        <translation>La réponse est signée et enregistrée ici. Un justificatif que d’autres peuvent vérifier demande un serveur, et cette borne n’est connectée à aucun.</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>Le code de ce justificatif</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Cette borne travaille seule</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Votre justificatif</translation>
    </message>
</context>
<context>
    <name>ReceiptStation</name>
    <message>
        <source>The slip is on its way.</source>
        <translation>Le justificatif est en cours d’impression.</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>A photo of the code is as good as this paper.</source>
        <translation>Une photo du code vaut autant que ce papier.</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancrage</translation>
    </message>
    <message>
        <source>Anchored in block {0}</source>
        <translation>Ancrée dans le bloc {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Block {0} of chain {1}</source>
        <translation>Bloc {0} de la chaîne {1}</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Dans le journal</translation>
    </message>
    <message>
        <source>In the log and anchored</source>
        <translation>Dans le journal et ancré</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Numéro {0}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Place dans le journal</translation>
    </message>
    <message>
        <source>Point the camera of a phone at the code: a page opens and checks it.</source>
        <translation>Visez le code avec l’appareil photo d’un téléphone&#xa0;: une page s’ouvre et le vérifie.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Enregistré ici</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch, and a chain outside the shop holds the log&apos;s fingerprint. Nobody can change it any more.</source>
        <translation>La réponse est dans un journal que toutes les bornes surveillent, et une chaîne hors du magasin en garde l’empreinte. Personne ne peut plus la changer.</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch. Nobody can change it or take it out without being noticed, not even the shop.</source>
        <translation>La réponse est dans un journal que toutes les bornes surveillent. Personne ne peut la changer ni l’ôter sans que cela se voie, pas même le magasin.</translation>
    </message>
    <message>
        <source>This kiosk signed what it answered. The proof that nobody can take it back follows from the log, and this page shows it by itself.</source>
        <translation>Cette borne a signé sa réponse. La preuve que personne ne peut la retirer viendra du journal, et cette page la montrera d’elle-même.</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>An entry before it is missing.</source>
        <translation>Une entrée précédente manque.</translation>
    </message>
    <message>
        <source>Batch archived or brought back</source>
        <translation>Lot archivé ou rétabli</translation>
    </message>
    <message>
        <source>Batch recalled</source>
        <translation>Lot rappelé</translation>
    </message>
    <message>
        <source>Batch recorded or changed</source>
        <translation>Lot saisi ou modifié</translation>
    </message>
    <message>
        <source>Call an operator.</source>
        <translation>Appelez le responsable du serveur.</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Entrée {0}</translation>
    </message>
    <message>
        <source>Freshness checked</source>
        <translation>Fraîcheur vérifiée</translation>
    </message>
    <message>
        <source>Have the kiosk&apos;s site set right, then record it again.</source>
        <translation>Faites corriger le site de la borne, puis saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>It is a secret of this kiosk, and the server kept nothing.</source>
        <translation>C’est un secret de cette borne, et le serveur n’a rien gardé.</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Étiquette imprimée</translation>
    </message>
    <message>
        <source>Label scanned back</source>
        <translation>Étiquette relue</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Liste importée</translation>
    </message>
    <message>
        <source>Look at the entry and record it again.</source>
        <translation>Regardez l’entrée et saisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>PIN choisi</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN supprimé</translation>
    </message>
    <message>
        <source>Product recorded</source>
        <translation>Produit saisi</translation>
    </message>
    <message>
        <source>Record the batch again.</source>
        <translation>Saisissez le lot à nouveau.</translation>
    </message>
    <message>
        <source>Record the batch, then do it again.</source>
        <translation>Saisissez le lot, puis recommencez.</translation>
    </message>
    <message>
        <source>Record the product, then the batch again.</source>
        <translation>Saisissez le produit, puis à nouveau le lot.</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Règle supprimée</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Règle définie</translation>
    </message>
    <message>
        <source>Staff unlocked the kiosk</source>
        <translation>Le personnel a déverrouillé la borne</translation>
    </message>
    <message>
        <source>The clock of the kiosk went back before this entry.</source>
        <translation>L’horloge de la borne a reculé avant cette entrée.</translation>
    </message>
    <message>
        <source>The entry is about another site than this kiosk&apos;s.</source>
        <translation>L’entrée concerne un autre site que celui de cette borne.</translation>
    </message>
    <message>
        <source>The number of the batch does not fit its product and lot.</source>
        <translation>Le numéro du lot ne correspond pas à son produit.</translation>
    </message>
    <message>
        <source>The server could not read the entry.</source>
        <translation>Le serveur n’a pas pu lire l’entrée.</translation>
    </message>
    <message>
        <source>The server does not know the batch.</source>
        <translation>Le serveur ne connaît pas le lot.</translation>
    </message>
    <message>
        <source>The server does not know the product.</source>
        <translation>Le serveur ne connaît pas le produit.</translation>
    </message>
    <message>
        <source>The server&apos;s rules do not allow what was entered.</source>
        <translation>Les règles du serveur n’autorisent pas ce qui a été saisi.</translation>
    </message>
    <message>
        <source>The signature of the entry is not this kiosk&apos;s.</source>
        <translation>La signature de l’entrée n’est pas celle de cette borne.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Too much of this kiosk was refused already.</source>
        <translation>Trop d’entrées de cette borne ont déjà été refusées.</translation>
    </message>
    <message>
        <source>Two kiosks use one key, and both sent this entry.</source>
        <translation>Deux bornes utilisent une même clé, et les deux ont envoyé cette entrée.</translation>
    </message>
    <message>
        <source>What it said was erased; only that it was made is kept.</source>
        <translation>Son contenu a été effacé&#x202f;; seul le fait qu’il a existé est conservé.</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>Code PIN erroné saisi</translation>
    </message>
</context>
<context>
    <name>RefusalsPanel</name>
    <message>
        <source>Nothing was refused</source>
        <translation>Rien n’a été refusé</translation>
    </message>
    <message>
        <source>There are older ones. Put these right first.</source>
        <translation>Il y en a de plus anciennes. Corrigez d’abord celles-ci.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Choose another list</source>
        <translation>Choisir une autre liste</translation>
    </message>
    <message>
        <source>Look whether the names are right: the file is not UTF-8.</source>
        <translation>Vérifiez que les noms sont justes&#xa0;: le fichier n’est pas en UTF-8.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>A product follows its own rule, else that of its category, else the first.</source>
        <translation>Un produit suit sa propre règle, sinon celle de sa catégorie, sinon la première.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Chercher un produit</translation>
    </message>
    <message>
        <source>How long is it fresh?</source>
        <translation>Combien de temps est-ce frais&#x202f;?</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>Son nom ou son numéro</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>Aucun produit ne correspond.</translation>
    </message>
</context>
<context>
    <name>ScanningPanel</name>
    <message>
        <source>All of them are live.</source>
        <translation>Tous sont en vente.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Scan one label of each batch</source>
        <translation>Lisez une étiquette de chaque lot</translation>
    </message>
    <message>
        <source>Scan the rest later</source>
        <translation>Lire le reste plus tard</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Lues : {0}</translation>
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
    <name>StaffMenuPage</name>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Unlocked until this visit ends. Lock it when you leave the kiosk.</source>
        <translation>Déverrouillé jusqu’à la fin de cette session. Verrouillez la borne quand vous la quittez.</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>Camera, scanner, printer: what works and what does not.</source>
        <translation>Caméra, lecteur, imprimante&#xa0;: ce qui fonctionne et ce qui est en panne.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Changer le PIN</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>Le PIN est défini.</translation>
    </message>
    <message>
        <source>The present one is asked for first.</source>
        <translation>L’actuel est demandé d’abord.</translation>
    </message>
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
    <name>StandingPanel</name>
    <message>
        <source>Asked for. This page shows what comes of it.</source>
        <translation>Demandé. Cette page montre le résultat.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
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
        <source>The proofs are being checked</source>
        <translation>Les preuves sont en cours de vérification</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>Le lecteur est en panne</translation>
    </message>
    <message>
        <source>Without a connection for {0}</source>
        <translation>Sans connexion&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Fonctionne sans réseau</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Or type this at the server:</source>
        <translation>Ou saisit ceci sur le serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Scan the picture, or open this page:</source>
        <translation>Lit l’image ou ouvre cette page&#xa0;:</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>Ce que fait le responsable du serveur</translation>
    </message>
</context>
<context>
    <name>SyncStation</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Something that was recorded here was refused.</source>
        <translation>Quelque chose de saisi ici a été refusé.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends.</source>
        <translation>La borne ne peut pas enregistrer ce que le serveur envoie.</translation>
    </message>
    <message>
        <source>The server cannot prove what it says.</source>
        <translation>Le serveur ne peut pas prouver ce qu’il dit.</translation>
    </message>
    <message>
        <source>The server lets this kiosk in no more.</source>
        <translation>Le serveur n’admet plus cette borne.</translation>
    </message>
    <message>
        <source>The server of this kiosk: what was sent, and what waits.</source>
        <translation>Le serveur de cette borne&#xa0;: ce qui est envoyé, ce qui attend.</translation>
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
    <name>ToldPanel</name>
    <message>
        <source>Print its label, stick it on and scan it back. From then on this is the answer shoppers get:</source>
        <translation>Imprimez son étiquette, collez-la et scannez-la en retour. Les clients recevront alors cette réponse&#xa0;:</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimer l’étiquette</translation>
    </message>
    <message>
        <source>Shoppers are not told about this batch yet</source>
        <translation>Les clients ne sont pas encore informés de ce lot</translation>
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
        <source>Far too much for a label.</source>
        <translation>Beaucoup trop pour une étiquette.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Poisson</translation>
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
