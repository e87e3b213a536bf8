package fr.boucle.gateway.api;

import fr.boucle.web.BodyLimits;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too large for its kind: at its head when Content-Length says so, else at the byte that passes the limit. The
 * rest of a refused body is read and dropped for a short while, so that the caller can read the refusal; then the connection ends.
 */
class BodyLimit extends ChannelDuplexHandler {
    private static final int LINGER_SECONDS = 1;

    private long limit;
    private long counted;
    private long unanswered;
    private String path = "";
    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        HttpResponseStatus refusal = refusal(message);
        if (refusal == null) {
            super.channelRead(context, message);
        } else {
            ReferenceCountUtil.release(message);
            refuse(context, refusal);
        }
    }

    private @Nullable HttpResponseStatus refusal(Object message) {
        HttpResponseStatus refusal = null;
        if (message instanceof HttpRequest request) {
            begin(request);
            refusal = refusal(request);
        }
        if (refusal == null && message instanceof HttpContent content) {
            counted += content.content().readableBytes();
            refusal = counted > limit ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
        }
        return refusal;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        super.channelReadComplete(context);
        if (refused) {
            context.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent
                && !(message instanceof HttpResponse response
                        && response.status().code() < 200)) {
            unanswered--;
        }
        super.write(context, message, promise);
    }

    private void begin(HttpRequest request) {
        unanswered++;
        counted = 0;
        limit = BodyLimits.of(request.headers().get(HttpHeaderNames.CONTENT_TYPE));
        int query = request.uri().indexOf('?');
        path = query < 0 ? request.uri() : request.uri().substring(0, query);
    }

    private @Nullable HttpResponseStatus refusal(HttpRequest request) {
        if (request.decoderResult().isFailure() || ambiguousLength(request) || ambiguousHost(request)) {
            return HttpResponseStatus.BAD_REQUEST;
        }
        return HttpUtil.getContentLength(request, 0L) > limit ? HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE : null;
    }

    private static boolean ambiguousHost(HttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.HOST).size() != 1;
    }

    private static boolean ambiguousLength(HttpRequest request) {
        boolean encoded = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        return encoded
                && (!HttpUtil.isTransferEncodingChunked(request)
                        || request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                        || request.headers()
                                        .getAll(HttpHeaderNames.TRANSFER_ENCODING)
                                        .size()
                                > 1);
    }

    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refused = true;
        boolean othersWait = unanswered > 1;
        if (context.pipeline().get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
            context.pipeline().remove(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND);
        }
        if (othersWait) {
            ChannelFuture _ = context.close();
            return;
        }
        ChannelFuture _ = context.writeAndFlush(BodyRefusal.answer(status, limit, path))
                .addListener((ChannelFutureListener) written -> {
                    context.read();
                    Runnable close = () -> {
                        ChannelFuture _ = context.close();
                    };
                    Future<?> _ = context.executor().schedule(close, LINGER_SECONDS, TimeUnit.SECONDS);
                });
    }
}
