using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>Somebody who is told, on a port of their own.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Channel<Received> _messages = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _app;

    private Receiver(WebApplication app, Func<Received, HttpContext, Task> answer)
    {
        (_app, Answer) = (app, answer);
        app.Run(Take);
    }

    /// <summary>What is done with a message once it was read; a test may change its mind.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; }

    public string Url => $"{_app.Urls.Single()}/orders";

    public static async Task<Receiver> Start(Func<Received, HttpContext, Task>? answer = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var receiver = new Receiver(builder.Build(), answer ?? ((_, _) => Task.CompletedTask));
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Answers with a status.</summary>
    public static Func<Received, HttpContext, Task> Status(int status) => (_, context) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>The next message, whatever was answered to it.</summary>
    public async Task<Received> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _messages.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next message about an order.</summary>
    public async Task<Received> Next(string orderId)
    {
        while (true)
        {
            if (await Next() is var message && message.OrderId == orderId)
                return message;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var message = new Received(
            context.Request.Path + context.Request.QueryString,
            new HeaderDictionary(context.Request.Headers.ToDictionary()),
            await reader.ReadToEndAsync(context.RequestAborted));
        _messages.Writer.TryWrite(message);
        await Answer(message, context);
    }
}
