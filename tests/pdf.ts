/** Makes PDFs for tests: pages of lines, as word processors leave them. */
import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage } from "pdf-lib";

export interface Piece {
  text: string;
  bold?: boolean;
  size?: number;
  /** Address that the piece leads to. */
  link?: string;
}

export interface Sheet {
  page: PDFPage;
  /** Writes pieces on one line from (x, y): points from the left and from the top. */
  at(x: number, y: number, ...pieces: (string | Piece)[]): void;
  /** Breaks a text into lines of a width; gives the y below the last. */
  flow(x: number, y: number, width: number, text: string | Piece): number;
}

export interface Book {
  file: PDFDocument;
  sheet(): Sheet;
  bytes(): Promise<Uint8Array>;
}

const SIZE = 10;
const WIDTH = 595;
const HEIGHT = 842;

export async function pdfBook(title?: string): Promise<Book> {
  const file = await PDFDocument.create();
  if (title !== undefined) file.setTitle(title);
  const regular = await file.embedFont(StandardFonts.Helvetica);
  const strong = await file.embedFont(StandardFonts.HelveticaBold);
  const fontOf = ({ bold = false }: Piece): PDFFont => (bold ? strong : regular);
  const pieceOf = (piece: string | Piece): Piece => (typeof piece === "string" ? { text: piece } : piece);

  function sheet(): Sheet {
    const page = file.addPage([WIDTH, HEIGHT]);
    const at: Sheet["at"] = (x, y, ...pieces) => {
      let left = x;
      for (const piece of pieces.map(pieceOf)) {
        const size = piece.size ?? SIZE;
        const font = fontOf(piece);
        page.drawText(piece.text, { x: left, y: HEIGHT - y, size, font });
        const width = font.widthOfTextAtSize(piece.text, size);
        if (piece.link !== undefined)
          link(page, piece.link, [left, HEIGHT - y - 2, left + width, HEIGHT - y + size]);
        left += width;
      }
    };
    const flow: Sheet["flow"] = (x, y, width, text) => {
      const piece = pieceOf(text);
      const size = piece.size ?? SIZE;
      const font = fontOf(piece);
      let line = "";
      let top = y;
      const put = () => {
        at(x, top, { ...piece, text: line });
        top += size * 1.3;
      };
      for (const word of piece.text.split(" ")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
          put();
          line = word;
        } else line = longer;
      }
      put();
      return top;
    };
    return { page, at, flow };
  }

  function link(page: PDFPage, url: string, rect: number[]): void {
    const annotation = file.context.register(
      file.context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: rect,
        Border: [0, 0, 0],
        A: { Type: "Action", S: "URI", URI: PDFString.of(url) },
      }),
    );
    const known = page.node.Annots();
    if (known) known.push(annotation);
    else page.node.set(PDFName.of("Annots"), file.context.obj([annotation]));
  }

  return { file, sheet, bytes: () => file.save() };
}

/** A policy of a bakery on three pages: heads and feet, headings, a list, words cut at line ends, a paragraph over two pages. */
export async function bakeryPolicy(): Promise<Uint8Array> {
  const book = await pdfBook("Microsoft Word - policy_final_v3.docx");
  const left = 70;
  const width = 450;
  const furnished = (number: number) => {
    const sheet = book.sheet();
    sheet.at(left, 40, { text: "Crust & Crumb Bakery", size: 8 });
    sheet.at(280, 810, { text: `Page ${String(number)} of 3`, size: 8 });
    return sheet;
  };
  const one = furnished(1);
  one.at(left, 90, { text: "Privacy Policy of Crust & Crumb Bakery", size: 20, bold: true });
  one.at(left, 120, "Last updated: 4 March 2026");
  let y = one.flow(
    left,
    150,
    width,
    "This privacy policy explains what Crust & Crumb Bakery does with the personal information of people who order bread from us, and which rights they have.",
  );
  one.at(left, y + 24, { text: "What we collect", size: 14, bold: true });
  y = one.flow(left, y + 50, width, "When you order from us we collect the following:");
  for (const item of [
    "your name, your e-mail address and the address to which we deliver, so that the bread finds its way to you in the morning;",
    "what you order;",
    "the IP address of your device.",
  ]) {
    one.at(left + 10, y + 8, "•");
    y = one.flow(left + 24, y + 8, width - 24, item);
  }
  one.at(left, y + 10, "We do not sell your personal information to anyone, and we never will.");
  one.at(
    left,
    762,
    "We share your address with the couriers who bring the bread to you, and with nobody out-",
  );
  one.at(
    left,
    775,
    "side of our company but for them, because they could not find your door without knowing",
  );
  const two = furnished(2);
  two.at(
    left,
    90,
    "where it is, and we have told them in writing to forget it once the bread has been deliv-",
  );
  two.at(left, 103, "ered.");
  two.at(left, 140, { text: "How long we keep it", size: 14, bold: true });
  y = two.flow(
    left,
    166,
    width,
    "We keep records of orders for five years because the tax office asks for them. Then we delete your personal information.",
  );
  two.at(left, y + 20, { text: "Security.", bold: true }, " Our shop encrypts all connections.");
  const three = furnished(3);
  three.at(left, 90, { text: "Your rights", size: 14, bold: true });
  y = three.flow(
    left,
    116,
    width,
    "You may ask us for a copy of the personal information that we hold about you, and have it corrected or deleted.",
  );
  three.at(
    left,
    y + 20,
    "Write to ",
    { text: "our privacy desk", link: "https://bakery.example/privacy-desk" },
    " or to privacy@bakery.example.",
  );
  return book.bytes();
}

/** Pictures of pages, as a scanner leaves them: no letter in it. */
export async function scannedPdf(): Promise<Uint8Array> {
  const book = await pdfBook();
  for (let number = 0; number < 3; number++)
    book.sheet().page.drawRectangle({ x: 50, y: 50, width: 400, height: 700 });
  return book.bytes();
}
