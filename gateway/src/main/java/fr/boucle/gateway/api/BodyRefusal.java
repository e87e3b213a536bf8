package fr.boucle.gateway.api;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** The problem document for a body that is too large, or whose length cannot be trusted; the connection ends after it. */
final class BodyRefusal {
    private BodyRefusal() {}

    static FullHttpResponse answer(HttpResponseStatus status, long limit, String path) {
        boolean large = status.equals(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        String body = "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\"}"
                .formatted(
                        large ? "body-too-large" : "malformed-request",
                        status.reasonPhrase(),
                        status.code(),
                        large
                                ? "The body is larger than " + limit + " bytes, the most for its content type."
                                : "This request can't be read.",
                        path.replaceAll("[^A-Za-z0-9/._~-]", ""));
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close");
        HttpUtil.setContentLength(response, response.content().readableBytes());
        return response;
    }
}
