using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>Receivers that do not answer as they should harm themselves only.</summary>
public sealed class HostileReceiverTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task Hanging_HoldsUpNobodyElse()
    {
        var (ended, underWay) = (new TaskCompletionSource(), 0);
        await using var hanging = await Receiver.Start((_, _) =>
        {
            Interlocked.Increment(ref underWay);
            return ended.Task;
        });
        await using var other = await Receiver.Start();
        var webhook = await service.Add(hanging.Url);
        await service.Add(other.Url);

        for (var number = 0; number < 20; number++)
            await service.Order($"hanging-{number}");
        var told = new HashSet<string>();
        while (told.Count < 20)
            told.Add((await other.Next()).OrderId);

        // Eight are under way, and no more: the setting's default.
        for (var number = 0; number < 8; number++)
            await hanging.Next();
        await service.Deliveries(webhook, "state=waiting", items => items.Count == 20);
        Assert.Equal(8, Volatile.Read(ref underWay));
        ended.SetResult();
        await service.Deliveries(webhook, "state=waiting", items => items.Count == 0);
    }

    [Fact]
    public async Task Failing_IsTriedAgainWithTheSameId_AndItsOrderWaits()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(500));
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order("failing");
        await service.Comment(id, "behind it");

        var first = await receiver.Next(id);
        await service.Deliveries(webhook, "state=waiting", items => items is [{ } item] && (int)item["failures"]! == 1);
        receiver.Answer = Receiver.Status(200);
        service.Pass(TimeSpan.FromSeconds(10));
        var again = await receiver.Next(id);
        var next = await receiver.Next(id);

        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        Assert.NotEqual(first.Header("webhook-timestamp"), again.Header("webhook-timestamp"));
        Assert.Equal((1, 1, 2), (first.Version, again.Version, next.Version));
        var delivered = await service.Deliveries(webhook, "state=delivered", items => items.Count == 2);
        Assert.Equal(("200", 1), ((string)delivered[0]!["answer"]!, (int)delivered[0]!["failures"]!));
    }

    [Fact]
    public async Task Dead_IsToldEverythingWhenItComesBack()
    {
        var receiver = await Receiver.Start();
        var port = new Uri(receiver.Url).Port;
        var webhook = await service.Add(receiver.Url);
        await receiver.DisposeAsync();
        var id = await service.Order("dead");
        await service.Comment(id, "while it is away");
        await service.Deliveries(webhook, "state=waiting", items => items is [{ } item] && (string?)item["answer"] == "no connection");

        await using var back = await Receiver.Start(port: port);
        service.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal((1, 2), ((await back.Next(id)).Version, (await back.Next(id)).Version));
    }

    [Fact]
    public async Task Gone_DisablesTheWebhook_AndNothingIsLost()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(410));
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order("gone");
        await receiver.Next(id);

        var stopped = await Until(webhook, read => (bool)read["disabled"]!);
        receiver.Answer = Receiver.Status(200);
        (await service.Call("PATCH", $"/webhooks/{webhook["id"]}", """{"disabled":false}""")).Is(200);
        service.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal("The receiver answered 410 Gone.", (string?)stopped["stoppedBecause"]);
        Assert.Equal(1, (await receiver.Next(id)).Version);
    }

    [Fact]
    public async Task Redirecting_IsAFailureAndNotFollowed()
    {
        await using var elsewhere = await Receiver.Start();
        await using var receiver = await Receiver.Start((_, context) =>
        {
            context.Response.Redirect(elsewhere.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order("redirecting");
        await receiver.Next(id);

        await service.Deliveries(webhook, "state=waiting", items => items is [{ } item] && (string?)item["answer"] == "307");
        var told = await service.Add(elsewhere.Url);
        await service.Comment(id, "now");

        Assert.Equal(2, (await elsewhere.Next(id)).Version);
        Assert.NotNull(told);
    }

    [Fact]
    public async Task Endless_AnswerIsReadNoFurtherThanNeeded()
    {
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await Receiver.Start(async (_, context) =>
        {
            context.RequestAborted.Register(hungUp.SetResult);
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.WriteAsync(new string('x', 1024), context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The client has hung up, as it should.
            }
        });
        var webhook = await service.Add(receiver.Url);
        await service.Order("endless");

        await service.Deliveries(webhook, "state=delivered", items => items.Count == 1);
        await hungUp.Task;
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Busy_IsLeftAloneForAsLongAsItAsks(int status)
    {
        await using var receiver = await Receiver.Start((_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (status, "3600");
            return Task.CompletedTask;
        });
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order($"busy-{status}");
        var first = await receiver.Next(id);
        await service.Deliveries(webhook, "state=waiting", items => items is [{ } item] && (int)item["failures"]! == 1);
        receiver.Answer = Receiver.Status(200);

        // What it was busy with is due, and another order's, too: nothing is sent before the hour is over.
        service.Pass(TimeSpan.FromMinutes(50));
        var other = await service.Order($"busy-{status}-other");
        await service.Deliveries(webhook, "state=waiting", items => items.Count == 2);
        service.Pass(TimeSpan.FromMinutes(20));

        Received[] later = [await receiver.Next(), await receiver.Next()];
        Assert.Equal([id, other], later.Select(message => message.OrderId).Order());
        Assert.All(later, message => Assert.InRange(SentAt(message) - SentAt(first), 3600, 5400));
    }

    /// <summary>In Unix seconds.</summary>
    private static long SentAt(Received message) => long.Parse(message.Header("webhook-timestamp"), CultureInfo.InvariantCulture);

    private async Task<JsonNode> Until(JsonNode webhook, Func<JsonNode, bool> isSo)
    {
        while (true)
        {
            var read = (await service.Call("GET", $"/webhooks/{webhook["id"]}")).Is(200);
            if (isSo(read))
                return read;
            await Task.Yield();
        }
    }
}
