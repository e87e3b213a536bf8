package fr.boucle.donations.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element, without entities and with bounded depth. */
final class SheetXml implements AutoCloseable {
    private static final XMLInputFactory XML = factory();
    // a depth that no end of an element goes back to
    private static final int NOTHING = -1;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    private SheetXml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static SheetXml of(InputStream in) {
        try {
            return new SheetXml(in, XML.createXMLStreamReader(in));
        } catch (XMLStreamException _) {
            throw PackedFile.unreadable();
        }
    }

    /** Goes to the next start of an element; none at the end. */
    @Nullable
    String next() {
        return nextWithin(NOTHING);
    }

    /** Goes to the next start of an element within the one that was reached; none where that ends. */
    @Nullable
    String nextWithin(int outside) {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkDepth(++depth);
                    return reader.getLocalName();
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (depth <= outside) {
                        return null;
                    }
                }
            }
            return null;
        } catch (XMLStreamException _) {
            throw PackedFile.unreadable();
        }
    }

    private static void checkDepth(int depth) {
        if (depth > Limits.MAX_DEPTH) {
            throw PackedFile.unreadable();
        }
    }

    int depth() {
        return depth;
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean is(String attribute) {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** An attribute as a number that is not negative; {@code other} where it is none. */
    int number(String attribute, int other) {
        String value = attribute(attribute);
        return value == null ? other : natural(value, other);
    }

    static int natural(String digits, int other) {
        boolean number = !digits.isEmpty()
                && digits.length() <= 9
                && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Integer.parseInt(digits) : other;
    }

    /** The text of the element that was reached, with that of all within it but what is spoken only (phonetic hints). */
    String text() {
        StringBuilder text = new StringBuilder();
        int open = 1;
        boolean spoken = false;
        try {
            while (open > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open++;
                        checkDepth(depth + open);
                        spoken |= reader.getLocalName().equals("rPh");
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        open--;
                        spoken &= !reader.getLocalName().equals("rPh");
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!spoken && text.length() <= Limits.MAX_CELL) {
                            text.append(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException _) {
            throw PackedFile.unreadable();
        }
        depth--;
        return Texts.cut(text.toString(), Limits.MAX_CELL);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException _) {
            throw PackedFile.unreadable();
        } finally {
            in.close();
        }
    }
}
