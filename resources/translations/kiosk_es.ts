<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>As the operator gave it to you</source>
        <translation>Tal como se la dio la administración</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar con un servidor</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>The kiosk shows a code. An operator approves it at the server.</source>
        <translation>El terminal muestra un código. La administración lo aprueba en el servidor.</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>1. Call head office and tell them the time above.</source>
        <translation>1. Llame a la central y diga la hora de arriba.</translation>
    </message>
    <message>
        <source>2. Save the evidence on a USB stick: it proves what happened.</source>
        <translation>2. Guarde las pruebas en una memoria USB: demuestran lo que pasó.</translation>
    </message>
    <message>
        <source>3. Accept the new log only if head office says that they began it.</source>
        <translation>3. Acepte el registro nuevo solo si la central dice que lo ha iniciado.</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Aceptar el registro nuevo</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Guardar las pruebas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>From data of head office, {0}</source>
        <translation>Según datos de la central de {0}</translation>
    </message>
    <message>
        <source>From the data entered at this kiosk</source>
        <translation>Según los datos introducidos en este terminal</translation>
    </message>
</context>
<context>
    <name>ApprovedPanel</name>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>It starts anew now and fetches the data of its site. Nothing else to do.</source>
        <translation>Ahora se reinicia y recoge los datos de su tienda. No hay que hacer nada más.</translation>
    </message>
    <message>
        <source>This kiosk is connected</source>
        <translation>Este terminal está conectado</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>An answer on the spot, without a network, that can be proved afterwards.</source>
        <translation>Una respuesta al momento, sin conexión, que después se puede demostrar.</translation>
    </message>
    <message>
        <source>Proof at the counter</source>
        <translation>La prueba, en el mostrador</translation>
    </message>
    <message>
        <source>The camera looks for product codes. Pictures are neither shown nor kept.</source>
        <translation>La cámara busca códigos de producto. Las imágenes no se muestran ni se guardan.</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln día</numerusform>
            <numerusform>+%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>Editar el lote</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Vaciar el formulario</translation>
    </message>
    <message>
        <source>Everything you typed is still here. Try again.</source>
        <translation>Todo lo que escribió sigue aquí. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nuevo lote</translation>
    </message>
    <message>
        <source>Open that batch</source>
        <translation>Abrir ese lote</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving the batch</source>
        <translation>Guardando el lote</translation>
    </message>
    <message>
        <source>This batch is recorded already.</source>
        <translation>Este lote ya está registrado.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>Deshacer los cambios</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>BatchListPage</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Every batch has its label.</source>
        <translation>Todos los lotes tienen su etiqueta.</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>Buscando entre los lotes</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nuevo lote</translation>
    </message>
    <message>
        <source>No batch is on the shelf. Record one, or import a list.</source>
        <translation>No hay ningún lote en el estante. Registre uno o importe una lista.</translation>
    </message>
    <message>
        <source>No batch is recalled.</source>
        <translation>Ningún lote está retirado del mercado.</translation>
    </message>
    <message>
        <source>No batch is recorded yet. Begin with the first one.</source>
        <translation>Aún no hay ningún lote registrado. Empiece por el primero.</translation>
    </message>
    <message>
        <source>No batch matches</source>
        <translation>Ningún lote coincide</translation>
    </message>
    <message>
        <source>No batch was archived.</source>
        <translation>No se ha archivado ningún lote.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Aquí no hay nada</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Show all batches</source>
        <translation>Mostrar todos los lotes</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Try fewer letters, or look through all batches.</source>
        <translation>Pruebe con menos letras o busque en todos los lotes.</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>Lo encontrado antes se sigue mostrando.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Another site may have it, or the label is an old one.</source>
        <translation>Quizá lo tenga otra sede, o la etiqueta sea antigua.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Look for it in the list, or record it.</source>
        <translation>Búsquelo en la lista o regístrelo.</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>No se cambió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>Registrando</translation>
    </message>
    <message>
        <source>The batch is as it was. Try again once that is put right.</source>
        <translation>El lote sigue igual. Inténtelo de nuevo cuando esté resuelto.</translation>
    </message>
    <message>
        <source>This batch is not recorded</source>
        <translation>Este lote no está registrado</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Mark batch {0}</source>
        <translation>Marcar el lote {0}</translation>
    </message>
</context>
<context>
    <name>BatchWays</name>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Anular la retirada</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Retirar del mercado</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>%Ln lote marcado</numerusform>
            <numerusform>%Ln lotes marcados</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Todos los lotes</translation>
    </message>
    <message>
        <source>Archive batch {0} of {1}?</source>
        <translation>¿Archivar el lote {0} de {1}?</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Batch {0}, arrival not recorded</source>
        <translation>Lote {0}, llegada no registrada</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}</source>
        <translation>Lote {0}, llegada: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumir preferentemente antes del</translation>
    </message>
    <message>
        <source>Bring batch {0} of {1} back?</source>
        <translation>¿Recuperar el lote {0} de {1}?</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Days on the shelf</source>
        <translation>Días en el estante</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>No retirar</translation>
    </message>
    <message>
        <source>From now on every shopper who asks is told that it is recalled, and why: {0}. Take the packs off the shelf as well.</source>
        <translation>Desde ahora, a quien pregunte se le dirá que está retirado del mercado y por qué: {0}. Quite también los envases del estante.</translation>
    </message>
    <message>
        <source>It is offered to shoppers again and stands in the list.</source>
        <translation>Vuelve a ofrecerse a los clientes y aparece en la lista.</translation>
    </message>
    <message>
        <source>It leaves the list and is no longer offered to shoppers. Who scans a pack of it still gets the answer. It can be brought back.</source>
        <translation>Sale de la lista y ya no se ofrece a los clientes. Quien lea un envase seguirá recibiendo la respuesta. Se puede recuperar.</translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation>Dejarlo en la lista</translation>
    </message>
    <message>
        <source>Keep it recalled</source>
        <translation>Mantener la retirada</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Label not printed yet</source>
        <translation>Etiqueta aún sin imprimir</translation>
    </message>
    <message>
        <source>Label not scanned yet</source>
        <translation>Etiqueta aún sin leer</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etiqueta impresa</translation>
    </message>
    <message>
        <source>Labels so far</source>
        <translation>Etiquetas hasta ahora</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>Dejarlo archivado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>Anular la retirada</translation>
    </message>
    <message>
        <source>Lift the recall of batch {0} of {1}?</source>
        <translation>¿Anular la retirada del lote {0} de {1}?</translation>
    </message>
    <message>
        <source>Mark batches to print their labels.</source>
        <translation>Marque lotes para imprimir sus etiquetas.</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Aún sin imprimir</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>En el estante</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Número de producto</translation>
    </message>
    <message>
        <source>Recall batch {0} of {1}?</source>
        <translation>¿Retirar del mercado el lote {0} de {1}?</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirados del mercado</translation>
    </message>
    <message>
        <source>Scanned back</source>
        <translation>Leída de vuelta</translation>
    </message>
    <message>
        <source>Sell batch {0} first: it is older.</source>
        <translation>Venda primero el lote {0}: es más antiguo.</translation>
    </message>
    <message>
        <source>Shoppers are told again what the dates say.</source>
        <translation>A los clientes se les vuelve a decir lo que indican las fechas.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Esto no ha funcionado</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Fecha de caducidad</translation>
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
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Find, record, edit, recall; print labels</source>
        <translation>Buscar, registrar, editar, retirar; imprimir etiquetas</translation>
    </message>
    <message>
        <source>The batch is recorded.</source>
        <translation>El lote está registrado.</translation>
    </message>
    <message>
        <source>The changes are recorded.</source>
        <translation>Los cambios están registrados.</translation>
    </message>
    <message>
        <source>This is no product code.</source>
        <translation>Esto no es un código de producto.</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>Almacén de datos cifrado</translation>
    </message>
    <message>
        <source>How this kiosk is doing</source>
        <translation>Estado de este terminal</translation>
    </message>
    <message>
        <source>Plug in or unplug a device: this page shows it at once.</source>
        <translation>Conecte o desconecte un dispositivo: esta página lo muestra al momento.</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>Imprimir un recibo de prueba</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Scan any code to try the scanner.</source>
        <translation>Lea cualquier código para probar el lector.</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Leído: {0}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Choose a list. It is looked over first; nothing is written yet.</source>
        <translation>Elija una lista. Primero se revisa; todavía no se escribe nada.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Insert a USB stick with a CSV or JSON file, then look again.</source>
        <translation>Inserte una memoria USB con un archivo CSV o JSON y vuelva a buscar.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>No list was found</source>
        <translation>No se encontró ninguna lista</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>Copies of each</source>
        <translation>Copias de cada lote</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>No imprimir</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>¿Cuántas etiquetas?</translation>
    </message>
    <message>
        <source>Only scan back</source>
        <translation>Solo leer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Give this code to the operator</source>
        <translation>Dar este código a la administración</translation>
    </message>
    <message>
        <source>Stay here: this page shows at once when it is approved.</source>
        <translation>Quédese aquí: esta página muestra enseguida la aprobación.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The same code, to be scanned with a telephone</source>
        <translation>El mismo código, para leerlo con un teléfono</translation>
    </message>
    <message>
        <source>The server does not answer just now. The kiosk goes on asking.</source>
        <translation>El servidor no responde ahora mismo. El terminal sigue preguntando.</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Says what is on the screen and every answer.</source>
        <translation>Lee en voz alta lo que hay en la pantalla y cada respuesta.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar con un servidor</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>It answers from what was recorded here. Connected to a server, it shares that with the other kiosks of its site.</source>
        <translation>Responde con lo que se registró aquí. Conectado con un servidor, lo comparte con los demás terminales de su tienda.</translation>
    </message>
    <message>
        <source>Looking at the connection</source>
        <translation>Comprobando la conexión</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Este terminal trabaja solo</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln registro aún no enviado se queda aquí.</numerusform>
            <numerusform>%Ln registros aún no enviados se quedan aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln registro rechazado</numerusform>
            <numerusform>%Ln registros rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator took the right of this kiosk away. If that is a mistake, disconnect it and have it approved again.</source>
        <translation>La administración ha retirado el permiso a este terminal. Si es un error, desconéctelo y pida que lo aprueben de nuevo.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Con conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Disconnect this kiosk from its server?</source>
        <translation>¿Desconectar este terminal de su servidor?</translation>
    </message>
    <message>
        <source>It keeps its data and goes on answering, but nothing is sent or fetched any more until it is connected again.</source>
        <translation>Conserva sus datos y sigue respondiendo, pero no se envía ni se recoge nada más hasta que se conecte de nuevo.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Última recepción</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Último envío</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>Sin conexión hasta ahora</translation>
    </message>
    <message>
        <source>Next try in {0}</source>
        <translation>Próximo intento en {0}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Sin prueba</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Seguir conectado</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} fast. Have it set right.</source>
        <translation>El reloj de este terminal va adelantado: {0}. Pida que lo ajusten.</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} slow. Have it set right.</source>
        <translation>El reloj de este terminal va atrasado: {0}. Pida que lo ajusten.</translation>
    </message>
    <message>
        <source>The kiosk asks what there is to fetch.</source>
        <translation>El terminal pregunta qué hay que recoger.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends. Look at the checkup.</source>
        <translation>El terminal no puede guardar lo que envía el servidor. Consulte la revisión.</translation>
    </message>
    <message>
        <source>The kiosk is looking for its server.</source>
        <translation>El terminal busca su servidor.</translation>
    </message>
    <message>
        <source>The server does not know this kiosk. Disconnect it and connect it again.</source>
        <translation>El servidor no conoce este terminal. Desconéctelo y conéctelo de nuevo.</translation>
    </message>
    <message>
        <source>The server was last reached {0}. The kiosk goes on with what it has, and sends what is recorded meanwhile later.</source>
        <translation>Último contacto con el servidor: {0}. El terminal sigue con lo que tiene y envía después lo que se registre mientras tanto.</translation>
    </message>
    <message>
        <source>The server was not reached yet. The kiosk answers with its own data.</source>
        <translation>Aún no se ha llegado al servidor. El terminal responde con sus propios datos.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este terminal</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Intentándolo ahora</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Two kiosks use one key, so neither is let in. Call an operator: only they can find out which is the right one.</source>
        <translation>Dos terminales usan una misma clave, por eso no entra ninguno. Llame a la administración: solo allí pueden averiguar cuál es el correcto.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de envío</translation>
    </message>
    <message>
        <source>What is recorded here reaches the server at once.</source>
        <translation>Lo que se registra aquí llega enseguida al servidor.</translation>
    </message>
    <message>
        <source>What the server sent does not carry its signature. Nothing of it was taken, and everything recorded here is kept. Call an operator.</source>
        <translation>Lo que envió el servidor no lleva su firma. No se aceptó nada, y todo lo registrado aquí se conserva. Llame a la administración.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
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
            <numerusform>Queda %Ln segundo</numerusform>
            <numerusform>Quedan %Ln segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo, second counter: this shop is invented.</source>
        <translation>Demostración, segundo mostrador: esta tienda es inventada.</translation>
    </message>
    <message>
        <source>Demo: this shop is invented.</source>
        <translation>Demostración: esta tienda es inventada.</translation>
    </message>
    <message>
        <source>Hold something up</source>
        <translation>Mostrar algo</translation>
    </message>
</context>
<context>
    <name>DeviceWatch</name>
    <message>
        <source>A scanner that types like a keyboard works at once.</source>
        <translation>Un lector que escribe como un teclado funciona sin más.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Elija una cámara en los ajustes.</translation>
    </message>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Elija una impresora en los ajustes.</translation>
    </message>
    <message>
        <source>Speech is off in the settings.</source>
        <translation>La voz está desactivada en los ajustes.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Arrived on</source>
        <translation>Llegada el</translation>
    </message>
    <message>
        <source>Batch (lot)</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumir preferentemente antes del</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Day, month, year: 8 digits</source>
        <translation>Día, mes, año: 8 dígitos</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>Nombre del producto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>Producido el</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Número de producto</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Fecha de caducidad</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>FaultRows</name>
    <message>
        <source>There are more. Correct these first.</source>
        <translation>Hay más. Corrija primero estas.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks.</source>
        <translation>Una etiqueta no puede llevar {0}: use como máximo 20 letras, dígitos y signos, sin espacios.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown. Type it again.</source>
        <translation>Contiene caracteres que no se pueden mostrar. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>That is before the batch was produced.</source>
        <translation>Es anterior a la producción del lote.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
    <message>
        <source>This is too long: at most {0} characters fit.</source>
        <translation>Es demasiado largo: caben como máximo {0} caracteres.</translation>
    </message>
    <message>
        <source>{0} is no day of the calendar. Write day, month and year, as 21.11.2026.</source>
        <translation>{0} no es un día del calendario. Escriba día, mes y año, como 21.11.2026.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>Batch, product number or name of the product</source>
        <translation>Lote, número de producto o nombre del producto</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Which batches</source>
        <translation>Qué lotes</translation>
    </message>
    <message>
        <source>Which category</source>
        <translation>Qué categoría</translation>
    </message>
</context>
<context>
    <name>FreshnessPage</name>
    <message>
        <source>Check another pack</source>
        <translation>Comprobar otro envase</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner, or type the number.</source>
        <translation>Lea el código con el lector de mano o escriba el número.</translation>
    </message>
    <message>
        <source>The camera cannot see anything now</source>
        <translation>La cámara no ve nada en este momento</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>Introducir el número</translation>
    </message>
</context>
<context>
    <name>FreshnessWords</name>
    <message>
        <source>An older pack is on the shelf: batch {0}.</source>
        <translation>Hay un envase más antiguo en el estante: lote {0}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Fecha de llegada</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>El lote {0} no está en los datos de este terminal.</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}: {2}</source>
        <translation>Lote {0}, llegado el {1}: {2}</translation>
    </message>
    <message>
        <source>Batch {0}: {1}</source>
        <translation>Lote {0}: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumir preferentemente antes del</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>Comprobar otro envase</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Acerque a la cámara el código de producto del envase.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>En el estante</translation>
    </message>
    <message>
        <source>Please ask the staff about this pack.</source>
        <translation>Consulte al personal sobre este envase.</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>Fecha de producción</translation>
    </message>
    <message>
        <source>Product number {0} is not in the data of this kiosk.</source>
        <translation>El número de producto {0} no está en los datos de este terminal.</translation>
    </message>
    <message>
        <source>This is no product code</source>
        <translation>Esto no es un código de producto</translation>
    </message>
    <message>
        <source>This link leads somewhere else; it was not opened</source>
        <translation>Este enlace lleva a otro sitio; no se ha abierto</translation>
    </message>
    <message>
        <source>This product code is damaged</source>
        <translation>Este código de producto está dañado</translation>
    </message>
    <message>
        <source>This was read: {0}</source>
        <translation>Se ha leído: {0}</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Fecha de caducidad</translation>
    </message>
    <message>
        <source>{0}: batch {1} is not in the data of this kiosk.</source>
        <translation>{0}: el lote {1} no está en los datos de este terminal.</translation>
    </message>
    <message>
        <source>{0}: no batch is recorded on the shelf.</source>
        <translation>{0}: no consta ningún lote en el estante.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>No station is set up here yet. Touch Staff to see what works.</source>
        <translation>Aquí aún no hay ningún servicio configurado. Toque «Personal» para ver qué funciona.</translation>
    </message>
    <message>
        <source>The answers of this kiosk are anchored in block {0}</source>
        <translation>Las respuestas de este terminal están ancladas en el bloque {0}</translation>
    </message>
    <message>
        <source>Touch a question.</source>
        <translation>Toque una pregunta.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué desea saber?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I am finished</source>
        <translation>He terminado</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>Otherwise this visit ends, and everything you entered is cleared.</source>
        <translation>De lo contrario, esta sesión terminará y se borrará todo lo que haya introducido.</translation>
    </message>
</context>
<context>
    <name>ImportingPanel</name>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Leave the kiosk switched on until this is done.</source>
        <translation>Deje el terminal encendido hasta que termine.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Choose another list</source>
        <translation>Elegir otra lista</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>Corrija el archivo o elija otro.</translation>
    </message>
    <message>
        <source>Looking over {0}</source>
        <translation>Revisando {0}</translation>
    </message>
    <message>
        <source>This list cannot be imported</source>
        <translation>Esta lista no se puede importar</translation>
    </message>
</context>
<context>
    <name>IntakeStation</name>
    <message>
        <source>Batches, products and rules from a USB stick.</source>
        <translation>Lotes, productos y reglas desde una memoria USB.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>%Ln fila es incorrecta y se omitiría.</numerusform>
            <numerusform>%Ln filas son incorrectas y se omitirían.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>Se importó %Ln fila.</numerusform>
            <numerusform>Se importaron %Ln filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya existentes</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Everything in this list is already here.</source>
        <translation>Todo lo de esta lista ya está aquí.</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Importar %Ln fila</numerusform>
            <numerusform>Importar %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Línea {0}</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>Línea {0}, {1}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rules for freshness</source>
        <translation>Reglas de frescura</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>La fila tiene más celdas que columnas hay.</translation>
    </message>
    <message>
        <source>This batch is not recalled here. Recall it at the kiosk first.</source>
        <translation>Este lote no está retirado aquí. Retírelo primero en el terminal.</translation>
    </message>
    <message>
        <source>This column is unknown.</source>
        <translation>Esta columna no se conoce.</translation>
    </message>
    <message>
        <source>This contradicts line {0}. Keep one of the two.</source>
        <translation>Esto contradice la línea {0}. Conserve una de las dos.</translation>
    </message>
    <message>
        <source>This is empty, but it is needed.</source>
        <translation>Está vacío, pero hace falta.</translation>
    </message>
    <message>
        <source>This list can be imported.</source>
        <translation>Esta lista se puede importar.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrectas</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} no puede estar aquí.</translation>
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
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>Queda %Ln día</numerusform>
            <numerusform>Quedan %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Fresco</translation>
    </message>
    <message>
        <source>It came to the shelf today.</source>
        <translation>Está en el estante desde hoy.</translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>Lleva %Ln día en el estante.</numerusform>
            <numerusform>Lleva %Ln días en el estante.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its dates cannot be right: arrival on {0} is still to come.</source>
        <translation>Las fechas no pueden ser correctas: la llegada, el {0}, aún está por llegar.</translation>
    </message>
    <message>
        <source>Its dates cannot be right: production on {0} is still to come.</source>
        <translation>Las fechas no pueden ser correctas: la producción, el {0}, aún está por llegar.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0} comes after arrival on {1}.</source>
        <translation>Las fechas se contradicen: la producción, el {0}, es posterior a la llegada, el {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but best before {1}.</source>
        <translation>Las fechas se contradicen: producción el {0}, pero consumir preferentemente antes del {1}.</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but use by {1}.</source>
        <translation>Las fechas se contradicen: producción el {0}, pero fecha de caducidad el {1}.</translation>
    </message>
    <message>
        <source>Nobody recorded when it arrived.</source>
        <translation>No consta cuándo llegó.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirado del mercado</translation>
    </message>
    <message>
        <source>Recalled on {0}: {1}</source>
        <translation>Retirado del mercado el {0}: {1}</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Desde hoy</translation>
    </message>
    <message>
        <source>The best-before date was {0}.</source>
        <translation>Se debía consumir preferentemente antes del {0}.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>La fecha de caducidad era el {0}.</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>Hoy es el último día</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Borrar el campo</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>Números y símbolos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Ocultar el teclado</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>Idioma del teclado</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>More symbols</source>
        <translation>Más símbolos</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nueva línea</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>Mayúsculas, fijas</translation>
    </message>
    <message>
        <source>Shift, on</source>
        <translation>Mayúsculas, activadas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>unión</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>marca de izquierda a derecha</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>separador sin ancho</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>marca de derecha a izquierda</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label as it will be printed</source>
        <translation>La etiqueta tal como se imprimirá</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Looking up the batches</source>
        <translation>Buscando los lotes</translation>
    </message>
    <message>
        <source>Preparing the labels</source>
        <translation>Preparando las etiquetas</translation>
    </message>
    <message>
        <source>Stopping after this label</source>
        <translation>Se detiene tras esta etiqueta</translation>
    </message>
</context>
<context>
    <name>LabelsStation</name>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>Elija una impresora en los ajustes.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>No batch waits for its label.</source>
        <translation>Ningún lote espera su etiqueta.</translation>
    </message>
    <message>
        <source>Print the labels first, then scan them.</source>
        <translation>Primero imprima las etiquetas y después léalas.</translation>
    </message>
    <message>
        <source>Print them again, and scan back what waits for it.</source>
        <translation>Imprimirlas de nuevo y leer las que faltan.</translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>%Ln lote no está a la venta: no se ha leído ninguna etiqueta suya.</numerusform>
            <numerusform>%Ln lotes no están a la venta: no se ha leído ninguna etiqueta suya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln etiqueta</numerusform>
            <numerusform>%Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%Ln etiqueta va camino de la impresora.</numerusform>
            <numerusform>%Ln etiquetas van camino de la impresora.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {0} labels in one go.</source>
        <translation>Como máximo {0} etiquetas a la vez.</translation>
    </message>
    <message>
        <source>Batch {0}</source>
        <translation>Lote {0}</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>El lote {0} no está en los datos de este terminal.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>A la venta</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Imprimir %Ln etiqueta</numerusform>
            <numerusform>Imprimir %Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>Leer %Ln lote</numerusform>
            <numerusform>Leer %Ln lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no label of a batch: {0}</source>
        <translation>No es la etiqueta de un lote: {0}</translation>
    </message>
    <message>
        <source>This is {0}, which is not in this list. Nothing was changed.</source>
        <translation>Es {0} y no está en esta lista. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Waits for its scan</source>
        <translation>Falta leerla</translation>
    </message>
    <message>
        <source>best before {0}</source>
        <translation>consumir preferentemente antes del {0}</translation>
    </message>
    <message>
        <source>use by {0}</source>
        <translation>fecha de caducidad {0}</translation>
    </message>
    <message>
        <source>{0} is live already. Its label reads well.</source>
        <translation>{0} ya está a la venta. Su etiqueta se lee bien.</translation>
    </message>
    <message>
        <source>{0} names a product and no batch. Scan the printed label.</source>
        <translation>{0} indica un producto y ningún lote. Lea la etiqueta impresa.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} to {1} of {2}</source>
        <translation>{0} a {1} de {2}</translation>
    </message>
    <message>
        <source>{0}: the label reads, the batch is live.</source>
        <translation>{0}: la etiqueta se lee, el lote está a la venta.</translation>
    </message>
    <message>
        <source>{0}: this label says {1}, the batch says {2}. Print the label again.</source>
        <translation>{0}: esta etiqueta indica {1}, el lote {2}. Imprima la etiqueta de nuevo.</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>Falta %Ln dígito.</numerusform>
            <numerusform>Faltan %Ln dígitos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>Sobra %Ln dígito.</numerusform>
            <numerusform>Sobran %Ln dígitos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A product number has digits only.</source>
        <translation>Un número de producto solo tiene dígitos.</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>¿O se intercambiaron los dígitos de las posiciones {0} y {1}?</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>El último dígito debería ser {0}.</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Which batch is it? The number is printed on the pack.</source>
        <translation>¿Qué lote es? El número está impreso en el envase.</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Incident {0}</source>
        <translation>Incidencia {0}</translation>
    </message>
    <message>
        <source>Something this kiosk needs is missing.</source>
        <translation>Falta algo que este terminal necesita.</translation>
    </message>
    <message>
        <source>The encrypted cache cannot be opened.</source>
        <translation>No se puede abrir el almacén de datos cifrado.</translation>
    </message>
    <message>
        <source>The program failed several times in a row.</source>
        <translation>El programa ha fallado varias veces seguidas.</translation>
    </message>
    <message>
        <source>The program stopped answering several times.</source>
        <translation>El programa ha dejado de responder varias veces.</translation>
    </message>
    <message>
        <source>The settings of this kiosk are not in order.</source>
        <translation>Los ajustes de este terminal no son correctos.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>For staff</source>
        <translation>Para el personal</translation>
    </message>
    <message>
        <source>Please ask the staff: they can answer your question at the counter.</source>
        <translation>Consulte al personal: en el mostrador podrán responder a su pregunta.</translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation>Este terminal está en pausa</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Choose batches on the page of batches and print their labels.</source>
        <translation>Elija lotes en la página de lotes e imprima sus etiquetas.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>No label was printed yet</source>
        <translation>Todavía no se ha impreso ninguna etiqueta</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de nuevo</translation>
    </message>
    <message>
        <source>Printed lately. A lost or damaged label can be printed again.</source>
        <translation>Impresas hace poco. Una etiqueta perdida o dañada se puede imprimir de nuevo.</translation>
    </message>
    <message>
        <source>Scan a label of each batch: it is for sale once its label reads.</source>
        <translation>Lea una etiqueta de cada lote: estará a la venta en cuanto se lea.</translation>
    </message>
</context>
<context>
    <name>PagedRows</name>
    <message>
        <source>Down</source>
        <translation>Siguientes</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Anteriores</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Another address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Pidiendo un código</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Ask for a new code and pass it on at once.</source>
        <translation>Pida un código nuevo y páselo enseguida.</translation>
    </message>
    <message>
        <source>Call an operator: the kiosk has to be let in again there.</source>
        <translation>Llame a la administración: allí tienen que admitir de nuevo el terminal.</translation>
    </message>
    <message>
        <source>Check the address with the operator.</source>
        <translation>Compruebe la dirección con la administración.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Compruebe la conexión y la dirección, y vuelva a intentarlo.</translation>
    </message>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>Vale %Ln minuto más</numerusform>
            <numerusform>Vale %Ln minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Good for less than a minute</source>
        <translation>Vale menos de un minuto</translation>
    </message>
    <message>
        <source>It was approved, but could not be written down here.</source>
        <translation>Se aprobó, pero no se pudo guardar aquí.</translation>
    </message>
    <message>
        <source>Its key was paired there before and is not let in now.</source>
        <translation>Su clave ya se conectó allí antes y ahora no se admite.</translation>
    </message>
    <message>
        <source>Look at the checkup, then ask for a new code.</source>
        <translation>Consulte la revisión y después pida un código nuevo.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>Nadie lo aprobó a tiempo.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Speak to the operator, then ask for a new code.</source>
        <translation>Hable con la administración y después pida un código nuevo.</translation>
    </message>
    <message>
        <source>The address must begin with {0}: only that is private.</source>
        <translation>La dirección debe empezar por {0}: solo así es privada.</translation>
    </message>
    <message>
        <source>The certificate or a signature of {0} is not right.</source>
        <translation>El certificado o una firma de {0} no es correcto.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>El código ha caducado</translation>
    </message>
    <message>
        <source>The code was refused at the server.</source>
        <translation>El código se rechazó en el servidor.</translation>
    </message>
    <message>
        <source>The kiosk could not keep the connection</source>
        <translation>El terminal no pudo guardar la conexión</translation>
    </message>
    <message>
        <source>The operator turned this kiosk away</source>
        <translation>La administración no admitió este terminal</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede llegar al servidor</translation>
    </message>
    <message>
        <source>The server cannot prove what it is</source>
        <translation>El servidor no puede probar quién es</translation>
    </message>
    <message>
        <source>The server knows this kiosk already</source>
        <translation>El servidor ya conoce este terminal</translation>
    </message>
    <message>
        <source>The server wants a pause</source>
        <translation>El servidor pide una pausa</translation>
    </message>
    <message>
        <source>This is not a Counterproof server</source>
        <translation>Este no es un servidor de Counterproof</translation>
    </message>
    <message>
        <source>This is not the address of a server. {0} would be one.</source>
        <translation>Esta no es la dirección de un servidor. {0} lo sería.</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este terminal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Type the address of the server first.</source>
        <translation>Escriba primero la dirección del servidor.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Espere unos minutos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{0} answers, but not as a Counterproof server does.</source>
        <translation>{0} responde, pero no como un servidor de Counterproof.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} no responde.</translation>
    </message>
    <message>
        <source>{0} was asked for too many codes.</source>
        <translation>Se pidieron demasiados códigos a {0}.</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Not set up</source>
        <translation>Sin configurar</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funciona</translation>
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
        <translation>De 6 a 12 dígitos que nadie adivine. No los comparta.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>Un PIN tiene de 6 a 12 dígitos.</translation>
    </message>
    <message>
        <source>Choose a PIN for staff</source>
        <translation>Elija un PIN para el personal</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Elija un PIN nuevo</translation>
    </message>
    <message>
        <source>Counting up or down is guessed at once. Choose another PIN.</source>
        <translation>Contar hacia arriba o hacia abajo se adivina enseguida. Elija otro PIN.</translation>
    </message>
    <message>
        <source>Forgotten? Whoever set this kiosk up can set a new PIN.</source>
        <translation>¿Lo ha olvidado? Quien configuró este terminal puede poner un PIN nuevo.</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>Bloqueado por un rato</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One digit only is guessed at once. Choose another PIN.</source>
        <translation>Un solo dígito repetido se adivina enseguida. Elija otro PIN.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed soon. Choose another PIN.</source>
        <translation>Los dígitos repetidos se adivinan pronto. Elija otro PIN.</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>Poner este PIN</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>Para que un error al teclear no le impida entrar.</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Solo para el personal</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>Los dos no eran iguales. Elija el PIN otra vez.</translation>
    </message>
    <message>
        <source>Then choose the new one.</source>
        <translation>Después elija el nuevo.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs. The next try is possible in</source>
        <translation>Hubo demasiados PIN incorrectos. Podrá volver a intentarlo dentro de</translation>
    </message>
    <message>
        <source>This is a date, and dates are tried first. Choose another PIN.</source>
        <translation>Es una fecha, y las fechas se prueban primero. Elija otro PIN.</translation>
    </message>
    <message>
        <source>This is a well-known pattern. Choose another PIN.</source>
        <translation>Es un patrón muy conocido. Elija otro PIN.</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>Teclee el PIN otra vez</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Teclee el PIN.</translation>
    </message>
    <message>
        <source>Type the present PIN</source>
        <translation>Teclee el PIN actual</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>PIN incorrecto. %Ln intento más y después una espera.</numerusform>
            <numerusform>PIN incorrecto. %Ln intentos más y después una espera.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>No se cambió nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>Leyendo las reglas</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>Las reglas no se pueden leer</translation>
    </message>
</context>
<context>
    <name>PoliciesStation</name>
    <message>
        <source>How long is it fresh?</source>
        <translation>¿Cuánto tiempo está fresco?</translation>
    </message>
    <message>
        <source>The days after which a product is no longer fresh.</source>
        <translation>Los días tras los que un producto ya no está fresco.</translation>
    </message>
    <message>
        <source>The rule holds from now on.</source>
        <translation>La regla vale desde ahora.</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Back to all rules</source>
        <translation>Volver a todas las reglas</translation>
    </message>
    <message>
        <source>Caution up to day</source>
        <translation>Precaución hasta el día</translation>
    </message>
    <message>
        <source>Fresh up to day</source>
        <translation>Fresco hasta el día</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The day it arrives is day {0}.</source>
        <translation>El día de llegada es el día {0}.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>%Ln lote en el estante recibiría otro resultado.</numerusform>
            <numerusform>%Ln lotes en el estante recibirían otro resultado.</numerusform>
        </translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Todos los productos</translation>
    </message>
    <message>
        <source>As above: {0}</source>
        <translation>Como arriba: {0}</translation>
    </message>
    <message>
        <source>Counting the batches this would change</source>
        <translation>Contando los lotes afectados</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired.</source>
        <translation>Fresco hasta el día {0} en el estante, luego precaución hasta el día {1}, luego caducado.</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Expired.</source>
        <translation>Fresco hasta el día {0} en el estante, luego caducado.</translation>
    </message>
    <message>
        <source>Fresh up to day {0}, Caution up to day {1}</source>
        <translation>Fresco hasta el día {0}, precaución hasta el día {1}</translation>
    </message>
    <message>
        <source>No batch on the shelf would get another verdict.</source>
        <translation>Ningún lote en el estante recibiría otro resultado.</translation>
    </message>
    <message>
        <source>Without it the standard holds: {0}</source>
        <translation>Sin ella vale el estándar: {0}</translation>
    </message>
    <message>
        <source>Without it this holds: {0}</source>
        <translation>Sin ella vale: {0}</translation>
    </message>
</context>
<context>
    <name>PrintedWords</name>
    <message>
        <source>Best before {0}</source>
        <translation>Consumir preferentemente antes del {0}</translation>
    </message>
    <message>
        <source>Use by {0}</source>
        <translation>Fecha de caducidad {0}</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>The digits below the bars. Or scan the pack.</source>
        <translation>Los dígitos bajo las barras. O lea el envase.</translation>
    </message>
    <message>
        <source>This product is not recorded yet. Say what it is; it is recorded as well.</source>
        <translation>Este producto aún no está registrado. Diga qué es; también se registrará.</translation>
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
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ProofsPage</name>
    <message>
        <source>Looking at the log</source>
        <translation>Comprobando el registro</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Este terminal trabaja solo</translation>
    </message>
    <message>
        <source>What is recorded here is signed and chained. A log that others can check needs a server.</source>
        <translation>Lo que se registra aquí queda firmado y encadenado. Un registro que otros puedan comprobar necesita un servidor.</translation>
    </message>
</context>
<context>
    <name>ProofsStation</name>
    <message>
        <source>Proofs</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>The log of the server does not fit what it was. Call head office.</source>
        <translation>El registro del servidor no encaja con lo que era. Llame a la central.</translation>
    </message>
    <message>
        <source>The log of what was recorded, and where it is anchored.</source>
        <translation>El registro de todo lo anotado y dónde está anclado.</translation>
    </message>
    <message>
        <source>The new log is accepted.</source>
        <translation>El registro nuevo está aceptado.</translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the log that was begun again?</source>
        <translation>¿Aceptar el registro que se inició de nuevo?</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>Aceptar el registro nuevo</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>Anclado</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>Todo encaja</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>It has a new name, and nothing ties it to the one before. Head office does this after a disaster, and tells you so.</source>
        <translation>Tiene otro nombre y nada lo une al anterior. La central hace esto tras un desastre y se lo avisa.</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No head seen yet</source>
        <translation>Aún sin ningún estado visto</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Only when head office told you so. This kiosk then trusts the new log from its beginning, and keeps the evidence about the old one.</source>
        <translation>Solo si se lo ha dicho la central. Este terminal confiará entonces en el registro nuevo desde su inicio y conservará las pruebas sobre el anterior.</translation>
    </message>
    <message>
        <source>Since {0}, {1}</source>
        <translation>Desde {0}, {1}</translation>
    </message>
    <message>
        <source>The kiosk goes on answering; it trusts nothing newer of this log until that is cleared up.</source>
        <translation>El terminal sigue respondiendo; no se fía de nada más nuevo de este registro hasta que se aclare.</translation>
    </message>
    <message>
        <source>The kiosk looks at the log each time it reaches its server.</source>
        <translation>El terminal mira el registro cada vez que llega a su servidor.</translation>
    </message>
    <message>
        <source>The log does not fit</source>
        <translation>El registro no encaja</translation>
    </message>
    <message>
        <source>The log is shorter than it was: entries are missing.</source>
        <translation>El registro es más corto que antes: faltan entradas.</translation>
    </message>
    <message>
        <source>The log of the server was changed</source>
        <translation>El registro del servidor fue alterado</translation>
    </message>
    <message>
        <source>The log only ever grew since this kiosk first looked. What was recorded here is in it, or waits to be.</source>
        <translation>El registro solo ha crecido desde que este terminal lo miró por primera vez. Lo anotado aquí está en él o espera estarlo.</translation>
    </message>
    <message>
        <source>The server began another log</source>
        <translation>El servidor ha iniciado otro registro</translation>
    </message>
    <message>
        <source>The server cannot prove that its log only grew: what was in it before may have been changed.</source>
        <translation>El servidor no puede demostrar que su registro solo creció: lo anterior puede estar alterado.</translation>
    </message>
    <message>
        <source>The server shows two different logs of the same size: one of them is not what other kiosks see.</source>
        <translation>El servidor muestra dos registros distintos del mismo tamaño: uno de ellos no es el que ven otros terminales.</translation>
    </message>
    <message>
        <source>This kiosk, {0}, and the others of the organisation</source>
        <translation>Este terminal, {0}, y los demás de la organización</translation>
    </message>
    <message>
        <source>Up to entry {0}, in block {1} of chain {2}, {3}</source>
        <translation>Hasta la entrada {0}, en el bloque {1} de la cadena {2}, {3}</translation>
    </message>
    <message>
        <source>Waiting for a receipt</source>
        <translation>A la espera de comprobante</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>Testigos</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Fetching the data of this site</source>
        <translation>Recogiendo los datos de esta tienda</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>An allergen is not declared</source>
        <translation>Falta declarar un alérgeno</translation>
    </message>
    <message>
        <source>Choose one above or type it. Shoppers read it.</source>
        <translation>Elija uno arriba o escríbalo. Los clientes lo leen.</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>No retirar</translation>
    </message>
    <message>
        <source>Foreign bodies found</source>
        <translation>Cuerpos extraños encontrados</translation>
    </message>
    <message>
        <source>Germs found</source>
        <translation>Gérmenes encontrados</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recall the batch</source>
        <translation>Retirar el lote</translation>
    </message>
    <message>
        <source>Say why: shoppers are told the reason.</source>
        <translation>Diga por qué: a los clientes se les da el motivo.</translation>
    </message>
    <message>
        <source>The cold chain was broken</source>
        <translation>Se rompió la cadena de frío</translation>
    </message>
    <message>
        <source>Why is it recalled?</source>
        <translation>¿Por qué se retira?</translation>
    </message>
</context>
<context>
    <name>ReceiptGlance</name>
    <message>
        <source>Receipt</source>
        <translation>Comprobante</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>El código de este comprobante</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for the receipt</source>
        <translation>Buscando el comprobante</translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code.</source>
        <translation>Apunte al código con la cámara de su teléfono.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The answer is signed and recorded here. A receipt that others can check needs a server, and this kiosk is not connected to one.</source>
        <translation>La respuesta está firmada y registrada aquí. Un comprobante que otros puedan verificar necesita un servidor, y este terminal no está conectado a ninguno.</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>El código de este comprobante</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>Este terminal trabaja solo</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Su comprobante</translation>
    </message>
</context>
<context>
    <name>ReceiptStation</name>
    <message>
        <source>The slip is on its way.</source>
        <translation>El comprobante se está imprimiendo.</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>A photo of the code is as good as this paper.</source>
        <translation>Una foto del código vale tanto como este papel.</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Anclaje</translation>
    </message>
    <message>
        <source>Anchored in block {0}</source>
        <translation>Anclada en el bloque {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Block {0} of chain {1}</source>
        <translation>Bloque {0} de la cadena {1}</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>En el registro</translation>
    </message>
    <message>
        <source>In the log and anchored</source>
        <translation>En el registro y anclado</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>Número {0}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>Lugar en el registro</translation>
    </message>
    <message>
        <source>Point the camera of a phone at the code: a page opens and checks it.</source>
        <translation>Apunte al código con la cámara de un teléfono: se abre una página que lo comprueba.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Registrado aquí</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch, and a chain outside the shop holds the log&apos;s fingerprint. Nobody can change it any more.</source>
        <translation>La respuesta está en un registro que vigilan todos los terminales, y una cadena ajena a la tienda guarda su huella. Nadie puede cambiarla ya.</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch. Nobody can change it or take it out without being noticed, not even the shop.</source>
        <translation>La respuesta está en un registro que vigilan todos los terminales. Nadie puede cambiarla ni quitarla sin que se note, ni siquiera la tienda.</translation>
    </message>
    <message>
        <source>This kiosk signed what it answered. The proof that nobody can take it back follows from the log, and this page shows it by itself.</source>
        <translation>Este terminal firmó su respuesta. La prueba de que nadie puede retirarla llegará del registro, y esta página la mostrará sola.</translation>
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
        <translation>Falta un registro anterior.</translation>
    </message>
    <message>
        <source>Batch archived or brought back</source>
        <translation>Lote archivado o recuperado</translation>
    </message>
    <message>
        <source>Batch recalled</source>
        <translation>Lote retirado del mercado</translation>
    </message>
    <message>
        <source>Batch recorded or changed</source>
        <translation>Lote registrado o cambiado</translation>
    </message>
    <message>
        <source>Call an operator.</source>
        <translation>Llame a la administración.</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>Registro {0}</translation>
    </message>
    <message>
        <source>Freshness checked</source>
        <translation>Frescura comprobada</translation>
    </message>
    <message>
        <source>Have the kiosk&apos;s site set right, then record it again.</source>
        <translation>Pida que ajusten la tienda del terminal y regístrelo de nuevo.</translation>
    </message>
    <message>
        <source>It is a secret of this kiosk, and the server kept nothing.</source>
        <translation>Es un secreto de este terminal, y el servidor no guardó nada.</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etiqueta impresa</translation>
    </message>
    <message>
        <source>Label scanned back</source>
        <translation>Etiqueta comprobada</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Lista importada</translation>
    </message>
    <message>
        <source>Look at the entry and record it again.</source>
        <translation>Revise el registro y anótelo de nuevo.</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>PIN elegido</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN eliminado</translation>
    </message>
    <message>
        <source>Product recorded</source>
        <translation>Producto registrado</translation>
    </message>
    <message>
        <source>Record the batch again.</source>
        <translation>Registre el lote de nuevo.</translation>
    </message>
    <message>
        <source>Record the batch, then do it again.</source>
        <translation>Registre el lote y después repítalo.</translation>
    </message>
    <message>
        <source>Record the product, then the batch again.</source>
        <translation>Registre el producto y después otra vez el lote.</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>Regla eliminada</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Regla fijada</translation>
    </message>
    <message>
        <source>Staff unlocked the kiosk</source>
        <translation>El personal desbloqueó el terminal</translation>
    </message>
    <message>
        <source>The clock of the kiosk went back before this entry.</source>
        <translation>El reloj del terminal retrocedió antes de este registro.</translation>
    </message>
    <message>
        <source>The entry is about another site than this kiosk&apos;s.</source>
        <translation>El registro es de otra tienda, no de la de este terminal.</translation>
    </message>
    <message>
        <source>The number of the batch does not fit its product and lot.</source>
        <translation>El número del lote no corresponde a su producto y lote.</translation>
    </message>
    <message>
        <source>The server could not read the entry.</source>
        <translation>El servidor no pudo leer el registro.</translation>
    </message>
    <message>
        <source>The server does not know the batch.</source>
        <translation>El servidor no conoce el lote.</translation>
    </message>
    <message>
        <source>The server does not know the product.</source>
        <translation>El servidor no conoce el producto.</translation>
    </message>
    <message>
        <source>The server&apos;s rules do not allow what was entered.</source>
        <translation>Las reglas del servidor no permiten lo que se anotó.</translation>
    </message>
    <message>
        <source>The signature of the entry is not this kiosk&apos;s.</source>
        <translation>La firma del registro no es de este terminal.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Too much of this kiosk was refused already.</source>
        <translation>Ya se rechazó demasiado de este terminal.</translation>
    </message>
    <message>
        <source>Two kiosks use one key, and both sent this entry.</source>
        <translation>Dos terminales usan una misma clave y ambos enviaron este registro.</translation>
    </message>
    <message>
        <source>What it said was erased; only that it was made is kept.</source>
        <translation>Su contenido se ha borrado; solo se conserva que existió.</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>PIN incorrecto escrito</translation>
    </message>
</context>
<context>
    <name>RefusalsPanel</name>
    <message>
        <source>Nothing was refused</source>
        <translation>No se rechazó nada</translation>
    </message>
    <message>
        <source>There are older ones. Put these right first.</source>
        <translation>Hay más antiguos. Corrija primero estos.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Choose another list</source>
        <translation>Elegir otra lista</translation>
    </message>
    <message>
        <source>Look whether the names are right: the file is not UTF-8.</source>
        <translation>Compruebe si los nombres son correctos: el archivo no es UTF-8.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>A product follows its own rule, else that of its category, else the first.</source>
        <translation>Un producto sigue su propia regla; si no, la de su categoría; si no, la primera.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Buscar un producto</translation>
    </message>
    <message>
        <source>How long is it fresh?</source>
        <translation>¿Cuánto tiempo está fresco?</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>Su nombre o su número</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>Ningún producto coincide.</translation>
    </message>
</context>
<context>
    <name>ScanningPanel</name>
    <message>
        <source>All of them are live.</source>
        <translation>Todos están a la venta.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan one label of each batch</source>
        <translation>Lea una etiqueta de cada lote</translation>
    </message>
    <message>
        <source>Scan the rest later</source>
        <translation>Leer el resto más tarde</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>Leídas: {0}</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Hold the code of the pack to the camera.</source>
        <translation>Acerque a la cámara el código del envase.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>¿Está fresco este producto?</translation>
    </message>
</context>
<context>
    <name>StaffMenuPage</name>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Unlocked until this visit ends. Lock it when you leave the kiosk.</source>
        <translation>Desbloqueado hasta que termine esta sesión. Bloquéelo cuando deje el terminal.</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>Camera, scanner, printer: what works and what does not.</source>
        <translation>Cámara, lector, impresora: qué funciona y qué no.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>El PIN está puesto.</translation>
    </message>
    <message>
        <source>The present one is asked for first.</source>
        <translation>Primero se pide el actual.</translation>
    </message>
    <message>
        <source>The test slip is on its way.</source>
        <translation>El recibo de prueba se está imprimiendo.</translation>
    </message>
    <message>
        <source>This printer is set up.</source>
        <translation>Esta impresora está configurada.</translation>
    </message>
</context>
<context>
    <name>StandingPanel</name>
    <message>
        <source>Asked for. This page shows what comes of it.</source>
        <translation>Solicitado. Esta página muestra el resultado.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>A device is not working</source>
        <translation>Un dispositivo no funciona</translation>
    </message>
    <message>
        <source>Data updated {0}</source>
        <translation>Datos actualizados {0}</translation>
    </message>
    <message>
        <source>No data from head office yet</source>
        <translation>Aún no hay datos de la central</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>The camera is not working</source>
        <translation>La cámara no funciona</translation>
    </message>
    <message>
        <source>The printer is not working</source>
        <translation>La impresora no funciona</translation>
    </message>
    <message>
        <source>The proofs are being checked</source>
        <translation>Se están comprobando las pruebas</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>El lector no funciona</translation>
    </message>
    <message>
        <source>Without a connection for {0}</source>
        <translation>Sin conexión: {0}</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funciona sin conexión</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Or type this at the server:</source>
        <translation>O escribe esto en el servidor:</translation>
    </message>
    <message>
        <source>Scan the picture, or open this page:</source>
        <translation>Lee la imagen o abre esta página:</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>Qué hace la administración</translation>
    </message>
</context>
<context>
    <name>SyncStation</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Something that was recorded here was refused.</source>
        <translation>Algo que se registró aquí fue rechazado.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends.</source>
        <translation>El terminal no puede guardar lo que envía el servidor.</translation>
    </message>
    <message>
        <source>The server cannot prove what it says.</source>
        <translation>El servidor no puede probar lo que dice.</translation>
    </message>
    <message>
        <source>The server lets this kiosk in no more.</source>
        <translation>El servidor ya no admite este terminal.</translation>
    </message>
    <message>
        <source>The server of this kiosk: what was sent, and what waits.</source>
        <translation>El servidor de este terminal: lo enviado y lo pendiente.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>ToldPanel</name>
    <message>
        <source>Print its label, stick it on and scan it back. From then on this is the answer shoppers get:</source>
        <translation>Imprima su etiqueta, péguela y léala de vuelta. Desde entonces, los clientes recibirán esta respuesta:</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Shoppers are not told about this batch yet</source>
        <translation>A los clientes aún no se les informa de este lote</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>No camera was found at this computer: what is held up is drawn.</source>
        <translation>No se ha encontrado ninguna cámara en este ordenador: lo que se muestra está dibujado.</translation>
    </message>
    <message>
        <source>No such pack lies here. Choose another answer.</source>
        <translation>Aquí no hay un envase así. Elija otra respuesta.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>What do you hold to the camera?</source>
        <translation>¿Qué muestra a la cámara?</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>4,000 characters</source>
        <translation>4000 caracteres</translation>
    </message>
    <message>
        <source>A foreign link</source>
        <translation>Un enlace ajeno</translation>
    </message>
    <message>
        <source>A label printed badly.</source>
        <translation>Una etiqueta mal impresa.</translation>
    </message>
    <message>
        <source>A wrong check digit</source>
        <translation>Un dígito de control erróneo</translation>
    </message>
    <message>
        <source>An unknown batch</source>
        <translation>Un lote desconocido</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Cualquier respuesta</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>Panadería</translation>
    </message>
    <message>
        <source>Camera of this computer</source>
        <translation>Cámara de este ordenador</translation>
    </message>
    <message>
        <source>Commands for a terminal, not for us.</source>
        <translation>Órdenes para una consola, no para nosotros.</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Caracteres de control</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>Lácteos</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>Cámara dibujada</translation>
    </message>
    <message>
        <source>EAN-13, no batch</source>
        <translation>EAN-13, sin lote</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Far too much for a label.</source>
        <translation>Demasiado para una etiqueta.</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pescado</translation>
    </message>
    <message>
        <source>Fruit and vegetables</source>
        <translation>Fruta y verdura</translation>
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
        <translation>Se muestra, no se abre.</translation>
    </message>
    <message>
        <source>Its letters pretend another file type.</source>
        <translation>Sus letras fingen otro tipo de archivo.</translation>
    </message>
    <message>
        <source>Label, blurred</source>
        <translation>Etiqueta borrosa</translation>
    </message>
    <message>
        <source>Label, damaged</source>
        <translation>Etiqueta dañada</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>Carne</translation>
    </message>
    <message>
        <source>Nobody ever entered it.</source>
        <translation>Nadie lo ha registrado nunca.</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Otros códigos</translation>
    </message>
    <message>
        <source>QR label</source>
        <translation>Etiqueta QR</translation>
    </message>
    <message>
        <source>Ready meals</source>
        <translation>Platos preparados</translation>
    </message>
    <message>
        <source>Text that turns round</source>
        <translation>Texto que se da la vuelta</translation>
    </message>
    <message>
        <source>{0}, batch {1}</source>
        <translation>{0}, lote {1}</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Número de producto</translation>
    </message>
    <message>
        <source>The digits below the bars, 8 to 14 of them.</source>
        <translation>Los 8 a 14 dígitos bajo las barras.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Hold its code to the camera, or scan it. The answer comes at once.</source>
        <translation>Acerque el código a la cámara o pase el código por el lector. La respuesta es inmediata.</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>¿Está fresco este producto?</translation>
    </message>
</context>
</TS>
