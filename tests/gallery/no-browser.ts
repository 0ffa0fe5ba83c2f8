/** There is no extension around the gallery: its views get all they need from stand-ins. */
export default {};
