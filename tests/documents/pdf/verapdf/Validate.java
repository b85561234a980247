import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says for each profile and each file which rules of veraPDF it breaks: a line per rule. */
public class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String profile : arguments[0].split(",")) {
            for (int at = 1; at < arguments.length; at++) {
                validate(PDFAFlavour.byFlavourId(profile), arguments[at]);
            }
        }
        System.out.println("finished");
    }

    private static void validate(PDFAFlavour flavour, String file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            TreeSet<String> broken = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
                }
            }
            for (String rule : broken) {
                System.out.println(flavour + " " + file + ": " + rule);
            }
        }
    }
}
