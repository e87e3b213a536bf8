package fr.boucle.repairs.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A program's text without what it says beside its measures: the computer's name, accounts, other people's telephones. */
public final class WithoutPeople {
    private static final String GONE = "[…]";

    /** What stands before, the words that go, what stands behind. */
    private static final List<Pattern> NAMES = List.of(
            pattern("(COMPUTER NAME\\s*(?:<[^>]{0,200}>\\s*){0,8})([^<\\r\\n]{1,200})()"),
            pattern("(<ComputerName>)([^<]{1,200})(</ComputerName>)"),
            pattern("(ComputerName=\")([^\"]{1,200})(\")"),
            pattern("(^stress-ng: .{0,200} by user \\d{1,10} )(\\S.{0,100})()$"),
            pattern("(^stress-ng: .{0,80}\\bsystem: \\S{1,20} )(\\S{1,100})()"),
            pattern(
                    "(\"(?:IOConsoleUsers|kCGSSession\\w{1,40}|\\w{0,20}LongUserName\\w{0,20})\"\\s?=\\s?)(.{1,2000})()$"),
            pattern("(^\\s*(?:Local Host|Host ?name|Operator)\\s*:\\s*)(\\S.{0,200})()$"),
            pattern("()([\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4})()"));

    /** Of upower's devices those that are the machine's own: not the mouse, the headset or the telephone of somebody. */
    private static final Pattern OTHERS_DEVICES = pattern(
            "^Device: \\S{0,200}/devices/(?!battery_BAT|battery_CMB|line_power|DisplayDevice)\\S{0,200}\\R(?:(?!Device: |Daemon:).{0,500}\\R?){1,60}");

    private WithoutPeople() {}

    private static Pattern pattern(String written) {
        return Pattern.compile(written, Pattern.MULTILINE);
    }

    /**
     * The bytes to keep: those that were sent, where they say nothing of that.
     *
     * @param sent the file
     * @param text what it says
     */
    public static byte[] of(byte[] sent, String text) {
        String left = OTHERS_DEVICES.matcher(text).replaceAll(GONE + "\n");
        for (Pattern names : NAMES) {
            left = names.matcher(left).replaceAll("$1" + GONE + "$3");
        }
        return left.equals(text) ? sent : left.getBytes(StandardCharsets.UTF_8);
    }
}
