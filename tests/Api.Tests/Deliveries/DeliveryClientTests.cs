using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>Whatever a receiver does, there is an answer in time, and it tells nothing that the receiver wrote.</summary>
public sealed class DeliveryClientTests : IDisposable
{
    private readonly ServiceProvider _services = Services(new()
    {
        AllowHttp = true,
        AllowedNetworks = ["127.0.0.1"],
        Timeout = TimeSpan.FromSeconds(1),
    });

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Send_ToWhoNeverAnswers_EndsWhenTheTimeIsUp()
    {
        var never = new TaskCompletionSource();
        await using var receiver = await Receiver.Start((_, _) => never.Task);

        Assert.Equal((null, "no answer in 1 s"), Text(await Send(receiver.Url)));
        never.SetResult();
    }

    [Fact]
    public async Task Send_ToWhoNeverEndsItsAnswer_EndsWhenTheTimeIsUp()
    {
        var never = new TaskCompletionSource();
        await using var receiver = await Receiver.Start(async (_, context) =>
        {
            await context.Response.WriteAsync("and so on");
            await context.Response.Body.FlushAsync();
            await never.Task;
        });

        Assert.Equal((null, "no answer in 1 s"), Text(await Send(receiver.Url)));
        never.SetResult();
    }

    [Fact]
    public async Task Send_ToNobody_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal((null, "no connection"), Text(await Send($"http://127.0.0.1:{port}/")));
    }

    [Theory]
    [InlineData("http://10.0.0.1/", "the URL leads to an address that is not public")]
    [InlineData("ftp://127.0.0.1/", "the URL must begin with https:// or http://")]
    public async Task Send_ToAForbiddenUrl_SendsNothing(string url, string why) => Assert.Equal((null, why), Text(await Send(url)));

    [Fact]
    public async Task Send_ToANameOfThisMachine_SendsNothingUnlessAllowed()
    {
        await using var receiver = await Receiver.Start();
        using var strict = Services(new() { AllowHttp = true });
        var url = receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        Assert.Equal((null, "the address is not public"), Text(await Send(url, strict)));
        Assert.Equal((200, "200"), Text(await Send(url)));
    }

    [Fact]
    public async Task Send_ToWhoSpeaksNoTls_SaysSo()
    {
        await using var receiver = await Receiver.Start();

        Assert.Equal(
            (null, "no trusted TLS"), Text(await Send(receiver.Url.Replace("http:", "https:", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Send_WithAnAnswer_GivesItsStart()
    {
        await using var receiver = await Receiver.Start((_, context) => context.Response.WriteAsync(new string('x', 10_000)));

        Assert.Equal(DeliveryClient.MostBody, (await Send(receiver.Url)).Body.Length);
    }

    [Theory]
    [InlineData(503, "120", 120)]
    [InlineData(429, "120", 120)]
    [InlineData(500, "120", null)]
    [InlineData(503, "soon", null)]
    public async Task Send_WithAnAnswerThatSaysLater_GivesHowMuch(int status, string after, int? seconds)
    {
        await using var receiver = await Receiver.Start((_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (status, after);
            return Task.CompletedTask;
        });

        Assert.Equal(seconds, (await Send(receiver.Url)).RetryAfter?.TotalSeconds);
    }

    private static ServiceProvider Services(DeliverySettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DeliveryTargets>();
        services.AddDeliveryClient();
        return services.BuildServiceProvider();
    }

    private static (int? Status, string Text) Text(DeliveryAnswer answer) => (answer.Status, answer.Text);

    private Task<DeliveryAnswer> Send(string url, ServiceProvider? services = null) => (services ?? _services)
        .GetRequiredService<IDeliveryClient>()
        .Send(new NotificationMessage(url, "application/json", "{}"u8.ToArray()), [new("a", "b")], CancellationToken.None);
}
