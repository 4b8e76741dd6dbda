package dev.assay.adapter.manifest.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML text for certain elements. Takes no DTDs and no entities but XML's own five. */
public final class XmlElements {

    private static final int MAX_DEPTH = 64;
    private static final String DOCTYPE = "<!DOCTYPE";
    /** Maven knows HTML's too, which people have in their names; none of them can be part of a package's. */
    private static final Pattern OTHER_ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\\w{0,30}+;");

    private final Predicate<String> wanted;
    private final Consumer<XmlElement> visitor;
    private final Deque<Level> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElements(Predicate<String> wanted, Consumer<XmlElement> visitor) {
        this.wanted = wanted;
        this.visitor = visitor;
    }

    /**
     * Shows the visitor each element whose path is wanted, at its end.
     *
     * @throws IOException if the text is not well-formed, is nested too deeply, or brings a DTD
     */
    public static void visit(String xml, Predicate<String> wanted, Consumer<XmlElement> visitor) throws IOException {
        // Even to skip a DTD the JDK has to scan it, and on odd characters that ends in an unchecked exception.
        if (xml.contains(DOCTYPE)) {
            throw new IOException("declares a document type, which no manifest needs");
        }
        try {
            String known =
                    xml.indexOf('&') < 0 ? xml : OTHER_ENTITY.matcher(xml).replaceAll(" ");
            new XmlElements(wanted, visitor).walk(factory().createXMLStreamReader(new StringReader(known)));
        } catch (XMLStreamException malformed) {
            throw new IOException("not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {
                    // Comments, instructions and unknown entities say nothing about packages.
                }
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        if (open.size() == MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        text.setLength(0);
        String name = reader.getLocalName();
        String path = open.isEmpty() ? name : open.getLast().path() + "/" + name;
        Optional<XmlElement> shown =
                wanted.test(path) ? Optional.of(new XmlElement(path, attributes(reader))) : Optional.empty();
        open.addLast(new Level(path, shown));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return values;
    }

    private void end(String name) {
        String content = text.toString();
        text.setLength(0);
        open.removeLast().wanted().ifPresent(element -> {
            element.values().put("", content);
            visitor.accept(element);
        });
        if (!open.isEmpty()) {
            open.getLast().wanted().ifPresent(around -> around.values().put(name, content));
        }
    }

    /** An element whose end has not come, and what is to be shown of it. */
    private record Level(String path, Optional<XmlElement> wanted) {}
}
