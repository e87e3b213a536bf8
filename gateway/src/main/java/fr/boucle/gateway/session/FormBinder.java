package fr.boucle.gateway.session;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.bind.binders.PendingRequestBindingResult;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.server.netty.binders.NettyServerRequestBinderRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a page what was typed in its form, once the token in it is known to be ours: no page sees any other form. */
@Singleton
class FormBinder implements TypedRequestArgumentBinder<Form> {
    static final String TOKEN = "jeton";
    /** How the framework's own binders are told of a whole form, and of one field of a form with a file. */
    private static final Argument<?>[] SENT =
            BeanIntrospection.getIntrospection(Sent.class).getConstructorArguments();

    /** The registry whose binders wait for a body; the one behind the interface knows no body that is still coming. */
    private final BeanProvider<NettyServerRequestBinderRegistry> binders;

    private final KeptForms kept;

    FormBinder(BeanProvider<NettyServerRequestBinderRegistry> binders, KeptForms kept) {
        this.binders = binders;
        this.kept = kept;
    }

    @Introspected
    record Sent(@Body Map<String, Object> fields, @Part String field) {}

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> request) {
        return isWithFile(request) ? withFile(context, request) : whole(request);
    }

    private static boolean isWithFile(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
    }

    private BindingResult<Form> whole(HttpRequest<?> request) {
        BindingResult<?> fields = bound(SENT[0], request);
        return new Coming(request, Map.of("", fields)) {
            @Override
            @SuppressWarnings("unchecked")
            Map<String, Object> fields() {
                Object read = fields.getValue().orElse(null);
                return read == null ? Map.of() : (Map<String, Object>) read;
            }
        };
    }

    private BindingResult<Form> withFile(ArgumentConversionContext<Form> context, HttpRequest<?> request) {
        Map<String, BindingResult<?>> parts = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(TOKEN, KeptForms.AGAIN),
                        Stream.of(context.getAnnotationMetadata().stringValues(Texts.class)))
                .forEach(name -> parts.put(
                        name, bound(Argument.of(String.class, name, SENT[1].getAnnotationMetadata()), request)));
        return new Coming(request, parts) {
            @Override
            Map<String, Object> fields() {
                Map<String, Object> typed = new HashMap<>();
                parts.forEach((name, part) -> part.getValue().ifPresent(value -> typed.put(name, value)));
                return typed;
            }
        };
    }

    private <T> BindingResult<T> bound(Argument<T> argument, HttpRequest<?> request) {
        return binders.get().findArgumentBinder(argument).orElseThrow().bind(ConversionContext.of(argument), request);
    }

    /**
     * The form, for a page to act on; or, where its session is not the one it was drawn in, to show it to its writer again. Whoever has
     * to sign in first acts on nothing.
     */
    private Form ours(Visitor visitor, Form sent, boolean withFile) {
        String token = sent.text(TOKEN);
        if (visitor.isToSignIn()) {
            throw new FormLeft(sent);
        }
        if (visitor.gave(token)) {
            visitor.sent(sent);
            return sent.isEmpty(KeptForms.AGAIN) ? sent : back(visitor, sent);
        }
        if (!visitor.writer().equals(SessionCookie.writerIn(token))) {
            throw new ForeignForm();
        }
        visitor.comesBack(withFile);
        return sent;
    }

    private Form back(Visitor visitor, Form sent) {
        Form form = kept.again(visitor, sent.text(KeptForms.AGAIN)).orElseThrow(ForeignForm::new);
        visitor.comesBack(false);
        return form;
    }

    /** A form whose fields are still being read, before the visitor is known even; there is none before its token was seen. */
    private abstract class Coming implements PendingRequestBindingResult<Form> {
        private final HttpRequest<?> request;
        private final Map<String, BindingResult<?>> parts;

        Coming(HttpRequest<?> request, Map<String, BindingResult<?>> parts) {
            this.request = request;
            this.parts = parts;
        }

        abstract Map<String, Object> fields();

        @Override
        public boolean isPending() {
            return parts.values().stream()
                    .anyMatch(part -> part instanceof PendingRequestBindingResult<?> late && late.isPending());
        }

        @Override
        public Optional<Form> getValue() {
            Visitor visitor = Visitor.of(request).orElseThrow(ForeignForm::new);
            return Optional.of(ours(visitor, new Form(TypedDay.in(fields())), isWithFile(request)));
        }
    }
}
