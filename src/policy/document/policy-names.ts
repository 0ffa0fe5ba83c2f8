/** Does a title name a privacy policy, in any of the languages whose policies are met most? */

const PRIVACY =
  /privacy|privacidad|privacidade|confidentialit|confidențialit|vie privée|données personnelles|données à caractère|datenschutz|privatsphäre|datos personales|protecci[oó]n de datos|dados pessoais|prote[cç][aã]o de dados|riservatezza|dati personali|privatezza|persoonsgegevens|gegevensbescherming|prywatno|danych osobowych|rodo|soukrom|osobních údaj|súkrom|osobných údaj|adatvéd|adatkezel|date cu caracter personal|поверител|лични данни|конфіденційн|персональн|конфиденциальн|приватн|απορρήτου|προσωπικών δεδομένων|gizlilik|kişisel veri|kvkk|integritet|personuppgift|personvern|personopplysning|privatliv|persondata|databeskyttelse|tietosuoja|yksityisyy|privaatsus|andmekaitse|privātum|privatum|asmens duomen|zasebnost|privatnost|zaštita podataka|privadesa|隐私|隱私|個人資料|个人信息|プライバシー|個人情報|개인정보|ความเป็นส่วนตัว|quyền riêng tư|bảo mật|kebijakan privasi|privasi|الخصوصية|פרטיות|حریم خصوصی|गोपनीयता|gdpr|data protection|data policy|cookies?\s+policy|informativa/iu;

export function namesPolicy(text: string): boolean {
  return text.length <= 200 && PRIVACY.test(text);
}
