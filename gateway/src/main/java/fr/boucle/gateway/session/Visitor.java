package fr.boucle.gateway.session;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The person (or nobody) behind one request for a page: their session, their language, the path they asked for. */
public final class Visitor {
    private static final Duration FOLLOWING = Duration.ofMinutes(30);
    private static final Duration DRAFTING = Duration.ofHours(1);
    private static final Duration WORKING = Duration.ofHours(12);

    private final SessionCookie cookies;
    private final Instant now;
    private final Locale locale;
    private final Address address;
    private final String correlation;
    private final Timings timings = new Timings();
    private @Nullable Session session;
    private boolean changed;
    private boolean toSignIn;
    private boolean back;
    private boolean fileLost;
    private boolean actsHeld;
    private @Nullable Form sent;

    Visitor(
            SessionCookie cookies,
            Instant now,
            Locale locale,
            String path,
            String query,
            String correlation,
            @Nullable Session session) {
        this.cookies = cookies;
        this.now = now;
        this.locale = locale;
        this.address = new Address(path, query);
        this.correlation = correlation;
        this.session = session;
    }

    /** The visitor of a request for a page. */
    public static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getAttribute(Visits.VISITOR, Visitor.class);
    }

    public Locale locale() {
        return locale;
    }

    public String path() {
        return address.path();
    }

    /** The path and what was asked of it. */
    public String whole() {
        return address.whole();
    }

    public String correlation() {
        return correlation;
    }

    public Timings timings() {
        return timings;
    }

    public Instant now() {
        return now;
    }

    /** The value of one parameter of the address, or nothing; a day as people write it is read as in a form. */
    public Optional<String> asked(String parameter) {
        return address.asked(parameter).map(TypedDay::of);
    }

    /** The same, if it may be so: as it was typed, else as a day that was written. */
    public Optional<String> asked(String parameter, Predicate<String> allowed) {
        return address.asked(parameter).map(String::strip).filter(allowed).or(() -> asked(parameter)
                .filter(allowed));
    }

    public Optional<Member> member() {
        return Optional.ofNullable(session).flatMap(Session::member);
    }

    /** Whoever signed in; anyone else is sent to sign in, and comes back here. */
    public Member signedIn() {
        return member().orElseThrow(() -> new SignInNeeded(address.whole()));
    }

    /** Whoever has to sign in before their form is taken. */
    void signsInFirst() {
        toSignIn = true;
    }

    boolean isToSignIn() {
        return toSignIn;
    }

    /** The form is shown to its writer as it was typed, after its session had ended: nothing is done with it. */
    void comesBack(boolean withFile) {
        back = true;
        fileLost = withFile;
        actsHeld = true;
    }

    public boolean isBack() {
        return back;
    }

    public boolean lacksFile() {
        return fileLost;
    }

    /** Whether no service is to be asked for a change now. */
    public boolean holdsActs() {
        return actsHeld;
    }

    /** From here on what is asked is only to draw the page. */
    public void onlyLooks() {
        actsHeld = false;
    }

    void sent(Form form) {
        sent = form;
    }

    /** What this request's form sent, once it was known to be ours. */
    public Optional<Form> sent() {
        return Optional.ofNullable(sent);
    }

    public Optional<String> trackingCode() {
        return Optional.ofNullable(session).map(Session::trackingCode);
    }

    public String formToken() {
        return cookies.formToken(open());
    }

    /** The session of this browser, begun if need be. */
    public String sessionId() {
        return open().id();
    }

    String writer() {
        return cookies.writer(session);
    }

    /** Whether our own page gave this token to this session. */
    boolean gave(String formToken) {
        return session != null && cookies.isFormToken(session, formToken);
    }

    public void signIn(Member member) {
        // a new id: a session that someone else planted before the sign-in is worth nothing after it
        change(new Session(cookies.newId(), now.plus(WORKING), member, null, null));
    }

    public void follow(String trackingCode) {
        change(open().following(trackingCode, now.plus(FOLLOWING)));
    }

    /** What this browser has answered so far of a form of several pages. */
    public Map<String, List<String>> draft() {
        Map<String, List<String>> draft = session == null ? null : session.draft();
        return draft == null ? Map.of() : draft;
    }

    public void draft(Map<String, List<String>> answers) {
        change(open().drafting(answers, now.plus(DRAFTING)));
    }

    public void forgetDraft() {
        if (!draft().isEmpty()) {
            change(open().drafting(null, now.plus(DRAFTING)));
        }
    }

    /** The session is over, in each cookie that was ever written of it. */
    public void leave() {
        if (session != null) {
            cookies.end(session);
        }
        session = null;
        changed = true;
    }

    void renew(Member member) {
        change(open().with(member));
    }

    boolean changed() {
        return changed;
    }

    @Nullable
    Session session() {
        return session;
    }

    private Session open() {
        Session current = session;
        if (current == null) {
            current = new Session(cookies.newId(), now.plus(WORKING), null, null, null);
            change(current);
        }
        return current;
    }

    private void change(Session next) {
        session = next;
        changed = true;
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
