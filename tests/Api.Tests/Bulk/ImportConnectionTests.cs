using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary>Imports and exports over connections that are slow, or cut.</summary>
public sealed class ImportConnectionTests(ListeningService service) : IClassFixture<ListeningService>
{
    private readonly string _id = NewId();

    [Fact]
    public async Task Import_SenderWhoWaits_GetsEachResultBeforeTheNextLine()
    {
        using var import = await RawImport.Begin(service);
        for (var number = 1; number <= 3; number++)
        {
            await import.Send(Line($"{_id}-{number}") + "\n");
            Assert.Equal(("created", number), await import.Result());
        }

        await import.End();
        Assert.Equal(3, (int)(await import.Next())!["summary"]!["created"]!);
    }

    [Fact]
    public async Task Import_ConnectionThatIsCut_LeavesWholeOrders_AndTheSameFileGoesOn()
    {
        var lines = Enumerable.Range(1, 200).Select(number => Line($"{_id}-{number}")).ToArray();
        using (var import = await RawImport.Begin(service))
        {
            await import.Send(string.Join('\n', lines[..100]) + "\n" + lines[100][..20]);
            for (var number = 1; number <= 100; number++)
                Assert.Equal(("created", number), await import.Result());
        }

        Assert.Equal(0, await service.Version($"{_id}-101"));
        using var again = await RawImport.Begin(service);
        await again.Send(string.Join('\n', lines) + "\n");
        await again.End();
        for (var number = 1; number <= 200; number++)
            Assert.Equal((number <= 100 ? "exists" : "created", number), await again.Result());
        Assert.Equal(1, await service.Version($"{_id}-1"));
    }

    [Fact]
    public async Task Import_ConnectionThatIsCutAtOnce_LeavesNoHalfOrder()
    {
        var lines = Enumerable.Range(1, 300).Select(number => Line($"{_id}-{number:D3}")).ToArray();
        using (var import = await RawImport.Begin(service))
            await import.Send(string.Join('\n', lines) + "\n");

        using var again = await RawImport.Begin(service);
        await again.Send(string.Join('\n', lines) + "\n");
        await again.End();
        for (var number = 1; number <= 300; number++)
            Assert.Contains((await again.Result()).Result, new[] { "created", "exists" });
        Assert.Equal(0, (int)(await again.Next())!["summary"]!["refused"]!);
    }

    /// <summary>More results than all buffers between hold: the service must wait for the reader, and lose nothing.</summary>
    [Fact]
    public async Task Import_ReaderWhoIsSlow_GetsEveryResult()
    {
        const int Lines = 20_000;
        using var import = await RawImport.Begin(service);
        var line = new string('{', 5) + "\n";
        var sending = Send();
        for (var number = 1; number <= Lines; number++)
            Assert.Equal(("refused", number), await import.Result());
        await sending;

        Assert.Equal(Lines, (int)(await import.Next())!["summary"]!["refused"]!);

        async Task Send()
        {
            for (var sent = 0; sent < Lines; sent += 1000)
                await import.Send(string.Concat(Enumerable.Repeat(line, 1000)));
            await import.End();
        }
    }

    [Fact]
    public async Task Import_BodyThatBreaksItsFraming_EndsWithTheProblem()
    {
        using var import = await RawImport.Begin(service);
        await import.Send(Line(_id) + "\n");
        Assert.Equal(("created", 1), await import.Result());

        await import.SendRaw("no chunk\r\n");

        Assert.Equal(400, (int)(await import.Next())!["problem"]!["status"]!);
    }

    [Fact]
    public async Task Import_ServiceThatStops_TellsAndKeepsWhatIsDone()
    {
        using var stopping = new ListeningService(new Service());
        await stopping.InitializeAsync();
        using var import = await RawImport.Begin(stopping);
        await import.Send(Line(_id) + "\n");
        Assert.Equal(("created", 1), await import.Result());

        stopping.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var problem = (await import.Next())!["problem"]!;
        Assert.Equal((503, 1), ((int)problem["status"]!, (int)problem["retryAfter"]!));
    }

    [Fact]
    public async Task Export_ReaderWhoIsSlow_HoldsNobodyUp_AndMissesNothing()
    {
        var more = $",\"reference\":\"{_id}\",\"comment\":\"{new string('x', 20_000)}\"";
        using (var import = await RawImport.Begin(service))
        {
            await import.Send(string.Concat(Enumerable.Range(100, 400).Select(number => Line($"{_id}-{number}", more) + "\n")));
            await import.End();
            for (var number = 1; number <= 400; number++)
                Assert.Equal(("created", number), await import.Result());
        }

        using var socket = await RawHttp.Open(
            service.Address,
            $"GET /manage/orders/export?reference={_id} HTTP/1.0\nX-Api-Key: demo-key\n\n");
        var first = new byte[1000];
        Assert.NotEqual(0, await socket.ReceiveAsync(first));

        // Meanwhile an order is written that the reader has not come to, and one that was read is written again.
        foreach (var number in new[] { 100, 499 })
        {
            using var patch = new HttpRequestMessage(HttpMethod.Patch, $"/manage/orders/{_id}-{number}")
            {
                Content = new StringContent("""{"orderNumber":"new"}""", Encoding.UTF8, "application/json"),
                Headers = { { "X-Api-Key", "demo-key" } },
            };
            using var answer = await service.Client.SendAsync(patch);
            Assert.True(answer.IsSuccessStatusCode);
        }

        var text = await RawHttp.ReadToEnd(socket);
        for (var number = 101; number < 500; number++)
            Assert.Equal(2, text.Split($"\"id\":\"{_id}-{number}\"").Length);
    }
}
