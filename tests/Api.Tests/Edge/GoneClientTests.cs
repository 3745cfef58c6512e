using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Clients that hang up while the service reads what they send: nobody's fault, and nothing for the log.</summary>
public sealed class GoneClientTests
{
    private const int Each = 5;

    private static readonly string[] TokenCalls = ["/oauth/token", "/v1/auth/token", "/oauth/access_token"];

    [Theory]
    [InlineData("by a reset", "")]
    [InlineData("by a reset", "Content-Encoding: gzip\n")]
    [InlineData("in good order", "")]
    [InlineData("in good order", "Content-Encoding: br\n")]
    public async Task Send_ClientHangsUpMidBody_LeavesNoTraceInTheLog(string how, string coding)
    {
        using var log = new LoggedTrouble();
        using (var service = new ListeningService(new Service { Logging = logging => logging.AddProvider(log) }))
        {
            await service.InitializeAsync();
            var requests = DoorsUnderTest.All.Select(door => Head(service, door)).Concat(TokenCalls.Select(Head));
            foreach (var request in requests.SelectMany(head => Enumerable.Repeat(head, Each)))
                await HangUp(service, request + coding, how == "by a reset");

            // Stopping waits for the requests that are still under way.
        }

        Assert.True(log.Lines.Count == 0, string.Join(Environment.NewLine, log.Lines));
    }

    private static string Head(ListeningService service, DoorUnderTest door)
    {
        var (name, value) = service.Credential(door.Door);
        return $"{door.Method} {Spoiling.Fill(door.Path, "1", "")} HTTP/1.1\n{name}: {value}\nContent-Type: {door.ContentType}\n";
    }

    private static string Head(string tokenCall) => $"POST {tokenCall} HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n";

    private static async Task HangUp(ListeningService service, string head, bool reset)
    {
        using var socket = await RawHttp.Open(
            service.Address, $"{head}Host: {service.Address.Authority}\nExpect: 100-continue\nContent-Length: 10000\n\n");

        // The server says so once it reads the body.
        var answer = new byte[1024];
        var count = await socket.ReceiveAsync(answer);
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(answer, 0, count), StringComparison.Ordinal);

        await socket.SendAsync("{\"a\""u8.ToArray());
        if (reset)
            socket.LingerState = new LingerOption(true, 0);
    }
}
