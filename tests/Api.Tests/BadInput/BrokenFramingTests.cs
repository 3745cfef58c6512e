using System.Net.Sockets;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>Bodies whose framing breaks, byte by byte over a socket.</summary>
public sealed class BrokenFramingTests(ListeningService service) : IClassFixture<ListeningService>
{
    private static readonly Dictionary<string, string> Frames = new()
    {
        ["chunk size that is no number"] = "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{body}\r\n0\r\n\r\n",
        ["chunk that ends early"] = "Transfer-Encoding: chunked\r\n\r\nFF\r\n{body}",
        ["chunk without its line end"] = "Transfer-Encoding: chunked\r\n\r\n2\r\n{body}",
        ["body shorter than announced"] = "Content-Length: 100000\r\n\r\n{body}",
    };

    public static TheoryData<Door, string> Matrix()
    {
        var matrix = new TheoryData<Door, string>();
        foreach (var door in DoorsUnderTest.All)
        {
            foreach (var name in Frames.Keys)
                matrix.Add(door.Door, name);
        }

        return matrix;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Send_BrokenFraming_GetsTheDoorsErrorAndChangesNothing(Door name, string how)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);

        var answer = await Exchange(Head(door, id) + Frames[how].Replace("{body}", Spoiling.Fill(door.Body, id, "x"), StringComparison.Ordinal));

        var (status, contentType, body) = Parse(answer);
        ErrorShape.AssertIs(name, 400, status, contentType, body);
        Assert.Equal(before, await service.Version(id));
    }

    private string Head(DoorUnderTest door, string id)
    {
        var (name, value) = service.Credential(door.Door);
        return $"{door.Method} {Spoiling.Fill(door.Path, id, "")} HTTP/1.1\r\nHost: {service.Address.Authority}\r\n"
            + $"Connection: close\r\n{name}: {value}\r\nContent-Type: {door.ContentType}\r\n";
    }

    /// <summary>Sends everything, says that nothing more comes, and reads until the server hangs up.</summary>
    private async Task<string> Exchange(string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(service.Address.Host, service.Address.Port);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request));
        socket.Shutdown(SocketShutdown.Send);

        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer) is > 0 and var count)
            answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        return answer.ToString();
    }

    private static (int Status, string? ContentType, string Body) Parse(string answer)
    {
        Assert.True(answer.Length > 0, "The server hung up without an answer.");
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = answer[..end].Split("\r\n");
        var type = head.FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase));
        var body = answer[(end + 4)..];
        var chunked = head.Any(line => line.Equals("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase));
        return (int.Parse(head[0].Split(' ')[1]), type?.Split(':', ';')[1].Trim(), chunked ? body.Split("\r\n")[1] : body);
    }
}
