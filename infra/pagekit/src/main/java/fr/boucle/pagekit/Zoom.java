package fr.boucle.pagekit;

import com.microsoft.playwright.Page;
import java.util.List;

/** Who needs it larger loses nothing: at 100, 200 and 400 % of 1280 pixels all of it is in the window, and apart. */
final class Zoom {
    private static final String WIDER = "document.documentElement.scrollWidth > window.innerWidth";

    /** Text that leaves the window, but for what waits off screen until it is focused. */
    private static final String OUTSIDE = """
            () => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('.skip, thead, svg, .scroll, option')
                && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .filter(e => [...e.getClientRects()].some(r => r.width > 0 && (r.right > innerWidth + 1 || r.left < -1)))
              .map(e => e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 40))
            """;

    /** Things to press or fill that lie over one another. */
    private static final String OVER = """
            () => {
              const parts = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
                .filter(e => e.checkVisibility() && !e.closest('.skip')).flatMap(e => [...e.getClientRects()].map(r => [e, r]));
              const over = ([e, a], [f, b]) => e !== f && !e.contains(f) && !f.contains(e)
                && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8;
              return parts.flatMap((p, i) => parts.slice(i + 1).filter(q => over(p, q))
                .map(q => (p[0].textContent || p[0].id).trim().slice(0, 30) + ' / ' + (q[0].textContent || q[0].id).trim().slice(0, 30)));
            }
            """;

    private static final String FAULTS = """
            () => [
              ...(%s ? ['scrolls sideways'] : []),
              ...(%s)().map(text => 'outside the window: ' + text),
              ...(%s)().map(pair => 'one over the other: ' + pair)]""".formatted(WIDER, OUTSIDE, OVER);

    private Zoom() {}

    /**
     * Adds what is lost in the window as it is.
     *
     * @param how much the page is magnified, for people
     */
    static void see(Page page, String how, List<String> faults) {
        ((List<?>) page.evaluate(FAULTS)).forEach(fault -> faults.add(how + ": " + fault));
    }
}
