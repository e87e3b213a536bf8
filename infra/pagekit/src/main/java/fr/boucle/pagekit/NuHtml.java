package fr.boucle.pagekit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, in this process. Reading its schema takes longer than checking thirty pages with it, so it is read once:
 * the checker that comes for embedding reads it for each document.
 */
final class NuHtml {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
    private static final int CONTEXT = 80;
    private static final SimpleDocumentValidator CHECKER = checker();

    private NuHtml() {}

    /** What makes a document invalid HTML; warnings and notes are left out. */
    static List<String> errors(byte[] document) {
        List<String> lines =
                new String(document, StandardCharsets.UTF_8).lines().toList();
        List<String> errors = new ArrayList<>();
        synchronized (CHECKER) {
            try {
                CHECKER.setUpValidatorAndParsers(new Errors(lines, errors), false, false);
                CHECKER.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(document)));
            } catch (IOException | SAXException e) {
                throw new IllegalStateException("the HTML checker failed", e);
            }
        }
        return errors;
    }

    private static SimpleDocumentValidator checker() {
        SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
        try {
            checker.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker's schema cannot be read", e);
        }
        return checker;
    }

    private record Errors(List<String> lines, List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // a warning does not make a document invalid
        }

        @Override
        public void error(SAXParseException error) {
            found.add(error.getMessage() + " near " + near(error.getLineNumber(), error.getColumnNumber()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }

        /** What stands before the place that is named, as the checker counts it: from 1, at the end of what is wrong. */
        private String near(int line, int column) {
            if (line < 1 || line > lines.size()) {
                return "the end";
            }
            String text = lines.get(line - 1);
            int end = Math.clamp(column, 0, text.length());
            return text.substring(Math.max(0, end - CONTEXT), end).strip();
        }
    }
}
