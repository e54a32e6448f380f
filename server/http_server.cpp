#include "server/http_server.h"

#include <zlib.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <optional>
#include <set>

#include "knowledge/error.h"

namespace entente::server {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;

namespace {

/// What all connections share. Only the thread of run() touches it, but for the handler.
struct Shared {
  ServerOptions options;
  Handler handler;
  net::io_context* context = nullptr;
  std::optional<net::thread_pool> pool, long_pool;
  std::size_t connections = 0;
  std::set<std::shared_ptr<Stop>> asked;  ///< of each request that waits or is being answered
  std::function<void()> on_room;          ///< called when a connection has ended
};

using Fields = http::response<http::string_body>;

/// Headers that every response carries: nothing of the page comes from or goes to elsewhere.
void secure(Fields& out) {
  out.set("Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  out.set("X-Content-Type-Options", "nosniff");
  out.set("X-Frame-Options", "DENY");
  out.set("Referrer-Policy", "no-referrer");
  out.set("Cross-Origin-Resource-Policy", "same-origin");
  out.set("Cross-Origin-Opener-Policy", "same-origin");
  out.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

bool accepts_gzip(const std::string& accepted) {
  const auto at = accepted.find("gzip");
  return at != std::string::npos && accepted.compare(at + 4, 4, ";q=0") != 0;
}

/// One client: reads a request, has it answered, writes the answer, and so on.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, std::shared_ptr<Shared> shared)
      : stream_(std::move(socket)), timer_(*shared->context), shared_(std::move(shared)) {
    ++shared_->connections;
  }
  ~Connection() {
    --shared_->connections;
    if (shared_->on_room) shared_->on_room();
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void read() {
    parser_.emplace();
    parser_->header_limit(shared_->options.header_bytes);
    parser_->body_limit(shared_->options.body_bytes);
    stream_.expires_after(shared_->options.read_time);
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](beast::error_code error, std::size_t) {
                       self->on_read(error);
                     });
  }

 private:
  void on_read(beast::error_code error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
      return refuse(431, "the headers are too large");
    if (error == http::error::body_limit) return refuse(413, "the body is too large");
    if (error == beast::error::timeout || error == http::error::end_of_stream ||
        error == http::error::partial_message || error == net::error::operation_aborted ||
        error == net::error::connection_reset || error == net::error::eof)
      return close();
    if (error) return refuse(400, "this is no HTTP request: " + error.message());
    const auto& message = parser_->get();
    keep_ = message.keep_alive();
    head_ = message.method() == http::verb::head;
    if (message.method() != http::verb::get && !head_) {
      Response response =
          error_response(405, "the data are only read: GET and HEAD are the methods");
      response.headers.emplace_back("Allow", "GET, HEAD");
      return send(response);
    }
    Request request;
    request.method = head_ ? "HEAD" : "GET";
    if (!parse_target(std::string(message.target()), request))
      return send(error_response(400, "the address is no path of valid UTF-8"));
    const auto field = [&](http::field name) { return std::string(message[name]); };
    request.host = field(http::field::host);
    request.if_none_match = field(http::field::if_none_match);
    request.accept_encoding = field(http::field::accept_encoding);
    request.authorization = field(http::field::authorization);
    request.cookie = field(http::field::cookie);
    gzip_ = accepts_gzip(request.accept_encoding);
    answer(std::move(request));
  }

  void answer(Request request) {
    if (shared_->asked.size() >= shared_->options.waiting) return send(busy());
    stream_.expires_never();
    answered_ = false;
    ++number_;
    const auto stop = std::make_shared<Stop>();
    request.stop = stop;
    shared_->asked.insert(stop);
    timer_.expires_after(shared_->options.answer_time);
    timer_.async_wait([self = shared_from_this(), stop](beast::error_code error) {
      if (error || self->answered_) return;
      self->answered_ = true;
      self->keep_ = false;
      stop->ask();
      self->send(error_response(503, Stopped().what()));
    });
    watch(stop);
    const auto& may_take_long = shared_->options.may_take_long;
    auto& pool = may_take_long && may_take_long(request) ? *shared_->long_pool : *shared_->pool;
    net::post(pool, [self = shared_from_this(), asked = std::move(request), number = number_,
                     stop]() mutable {
      if (stop->due()) {  // nobody waits any more
        net::post(*self->shared_->context,
                  [shared = self->shared_, stop] { shared->asked.erase(stop); });
        return;
      }
      Response response = handled(self->shared_->handler, asked);
      if (self->gzip_ && response.body.size() > 1024 &&
          (response.type.rfind("text/", 0) == 0 ||
           response.type.find("json") != std::string::npos ||
           response.type.find("javascript") != std::string::npos ||
           response.type.find("svg") != std::string::npos)) {
        response.body = response.zipped.empty() ? gzip(response.body) : std::move(response.zipped);
        response.headers.emplace_back("Content-Encoding", "gzip");
      }
      auto& context = *self->shared_->context;
      net::post(context, [self = std::move(self), number, stop, done = std::move(response)] {
        self->shared_->asked.erase(stop);
        if (self->answered_ || number != self->number_) return;
        self->answered_ = true;
        self->timer_.cancel();
        self->send(done);
      });
    });
  }

  /// Notes when the client goes before it has its answer.
  void watch(const std::shared_ptr<Stop>& stop) {
    stream_.socket().async_wait(
        tcp::socket::wait_read,
        [self = shared_from_this(), stop, number = number_](beast::error_code error) {
          if (error || self->answered_ || number != self->number_) return;
          char next = 0;
          beast::error_code ended;
          self->stream_.socket().receive(net::buffer(&next, 1), tcp::socket::message_peek, ended);
          if (!ended) return;  // the next request already
          self->answered_ = true;
          stop->ask();
          self->timer_.cancel();
          self->close();
        });
  }

  static Response handled(const Handler& handler, const Request& request) {
    try {
      return handler(request);
    } catch (const Stopped& error) {
      return error_response(503, error.what());
    } catch (const std::exception& error) {
      return error_response(500, error.what());
    }
  }

  static Response busy() {
    Response response = error_response(503, "too many requests wait: try again");
    response.headers.emplace_back("Retry-After", "1");
    return response;
  }

  void refuse(int status, const std::string& message) {
    keep_ = false;
    send(error_response(status, message));
  }

  void send(const Response& response) {
    out_.emplace();
    out_->result(static_cast<unsigned>(response.status));
    out_->version(11);
    secure(*out_);
    out_->set(http::field::content_type, response.type == "application/json"
                                             ? "application/json; charset=utf-8"
                                             : response.type);
    out_->set(http::field::vary, "Accept-Encoding");
    for (const auto& [name, value] : response.headers) out_->set(name, value);
    if (response.status != 304) out_->content_length(response.body.size());
    if (!head_ && response.status != 304) out_->body() = response.body;
    out_->keep_alive(keep_);
    stream_.expires_after(shared_->options.write_time);
    http::async_write(stream_, *out_,
                      [self = shared_from_this()](beast::error_code error, std::size_t) {
                        if (error || !self->keep_) return self->close();
                        self->read();
                      });
  }

  /// Waits for the client's own end for a moment, so that it can read what was said last.
  void close() {
    beast::error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    if (drained_) return;
    drained_ = true;
    stream_.expires_after(std::chrono::seconds(2));
    drain();
  }
  void drain() {
    stream_.async_read_some(net::buffer(rest_),
                            [self = shared_from_this()](beast::error_code error, std::size_t read) {
                              if (error || read == 0) return;
                              self->drain();
                            });
  }

  beast::tcp_stream stream_;
  net::steady_timer timer_;
  std::shared_ptr<Shared> shared_;
  beast::flat_buffer buffer_{std::size_t{64} * 1024};
  std::optional<http::request_parser<http::string_body>> parser_;
  std::optional<Fields> out_;
  std::array<char, 4096> rest_{};
  bool keep_ = false, head_ = false, gzip_ = false, answered_ = true, drained_ = false;
  std::size_t number_ = 0;
};

}  // namespace

class HttpServer::Impl {
 public:
  Impl(const ServerOptions& options, Handler handler)
      : shared_(std::make_shared<Shared>()), acceptor_(context_) {
    shared_->context = &context_;
    shared_->options = options;
    shared_->handler = std::move(handler);
    beast::error_code error;
    const auto address = net::ip::make_address(options.address, error);
    if (error)
      throw UsageError("\"" + options.address + "\" is no address of this machine, as 127.0.0.1");
    const tcp::endpoint endpoint(address, options.port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(net::socket_base::reuse_address(true));
    acceptor_.bind(endpoint, error);
    if (error) {
      throw UsageError("port " + std::to_string(options.port) + " of " + options.address +
                       " cannot be used (" + error.message() + "): choose another with --port");
    }
    acceptor_.listen(1024);
  }

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void run(const std::function<bool()>& stop) {
    shared_->pool.emplace(shared_->options.workers);
    shared_->long_pool.emplace(shared_->options.workers);
    shared_->on_room = [this] {
      if (!accepting_) accept();
    };
    accept();
    while (!stop()) context_.run_for(std::chrono::milliseconds(200));
    shared_->on_room = nullptr;
    acceptor_.close();
    for (const auto& waiting : shared_->asked) waiting->ask();
    for (auto* pool : {&shared_->pool, &shared_->long_pool}) {
      (*pool)->join();
      pool->reset();
    }
    context_.stop();
  }

 private:
  void accept() {
    accepting_ = shared_->connections < shared_->options.connections;
    if (!accepting_ || !acceptor_.is_open()) return;
    acceptor_.async_accept([this](beast::error_code error, tcp::socket socket) {
      if (error == net::error::operation_aborted) return;
      if (!error) {
        beast::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        std::make_shared<Connection>(std::move(socket), shared_)->read();
      }
      accept();
    });
  }

  net::io_context context_{1};  ///< destroyed last: what waits in it holds the connections
  std::shared_ptr<Shared> shared_;
  tcp::acceptor acceptor_;
  bool accepting_ = false;
};

HttpServer::HttpServer(const ServerOptions& options, Handler handler)
    : impl_(std::make_unique<Impl>(options, std::move(handler))) {}
HttpServer::~HttpServer() = default;
std::uint16_t HttpServer::port() const { return impl_->port(); }
void HttpServer::run(const std::function<bool()>& stop) { impl_->run(stop); }

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error("no memory to compress an answer");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw Error("an answer could not be compressed");
  return out;
}

}  // namespace entente::server
