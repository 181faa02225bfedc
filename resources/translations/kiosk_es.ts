<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>Comprobar otro envase</translation>
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
        <source>Hold the product code of the pack to the camera.</source>
        <translation>Acerque a la cámara el código de producto del envase.</translation>
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
        <source>Left</source>
        <translation>Tiempo restante</translation>
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
        <source>On the shelf</source>
        <translation>En el estante</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>¿O se intercambiaron los dígitos de las posiciones {0} y {1}?</translation>
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
        <source>The last digit should be {0}.</source>
        <translation>El último dígito debería ser {0}.</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>La fecha de caducidad era el {0}.</translation>
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
        <source>Today is the last day</source>
        <translation>Hoy es el último día</translation>
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
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
    <name>StaffStation</name>
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
        <source>The scanner is not working</source>
        <translation>El lector no funciona</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funciona sin conexión</translation>
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
        <source>Caution</source>
        <translation>Precaución</translation>
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
        <source>Expired</source>
        <translation>Caducado</translation>
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
        <source>Fresh</source>
        <translation>Fresco</translation>
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
        <source>Not known</source>
        <translation>No se sabe</translation>
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
        <source>Recalled</source>
        <translation>Retirado del mercado</translation>
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
