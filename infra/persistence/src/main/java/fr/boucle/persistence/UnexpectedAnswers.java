package fr.boucle.persistence;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Problem;
import fr.boucle.web.Refusal;
import fr.boucle.web.RefusalType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: an outage is said as an outage (503), a bug as our fault (500), neither with a message. */
@Singleton
class UnexpectedAnswers implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedAnswers.class);

    private enum Fault implements RefusalType {
        INTERNAL;

        @Override
        public Words words() {
            return new Words("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault.");
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable exception) {
        if (Outages.isOutage(exception)) {
            LOG.warn("{} {} met an outage: {}", request.getMethod(), request.getPath(), exception.toString());
            return Problem.answer(
                    request,
                    new Refusal(
                            CommonRefusal.UNAVAILABLE,
                            "The database does not answer. Nothing was written; try again."));
        }
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), exception);
        return Problem.answer(request, new Refusal(Fault.INTERNAL, "Tell us the correlation number."));
    }
}
