package fr.boucle.pagekit;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Who needs it larger loses nothing: at 100, 200 and 400 % of 1280 pixels all of it is in the window, and apart. */
final class Zoom {
    private static final int WIDE = 1280;
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

    private Zoom() {}

    /** What is lost at each of them. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        for (int times : new int[] {1, 2, 4}) {
            page.setViewportSize(WIDE / times, 800 / times);
            see(page, times * 100 + " %", faults);
        }
        return faults;
    }

    private static void see(Page page, String how, List<String> faults) {
        if ((Boolean) page.evaluate(WIDER)) {
            faults.add(how + ": scrolls sideways");
        }
        ((List<?>) page.evaluate(OUTSIDE)).forEach(text -> faults.add(how + ": outside the window: " + text));
        ((List<?>) page.evaluate(OVER)).forEach(pair -> faults.add(how + ": one over the other: " + pair));
    }
}
