using System.Net.Sockets;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>Bodies whose framing breaks or that are too large, byte by byte over a socket.</summary>
public sealed class BrokenFramingTests(ListeningService service) : IClassFixture<ListeningService>
{
    private static readonly Dictionary<string, (int Failure, string Frame)> Broken = new()
    {
        ["chunk size that is no number"] = (400, "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{body}\r\n0\r\n\r\n"),
        ["chunk size below zero"] = (400, "Transfer-Encoding: chunked\r\n\r\n-5\r\n{body}\r\n0\r\n\r\n"),
        ["chunk size beyond all numbers"] = (400, "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{body}"),
        ["chunk without its line end"] = (400, "Transfer-Encoding: chunked\r\n\r\n2\r\n{body}"),
        ["too large as announced"] = (413, "Content-Length: {large}\r\n\r\n{body}"),
        ["too large in chunks"] = (413, "Transfer-Encoding: chunked\r\n\r\n{hex}\r\n{spaces}"),
    };

    private static readonly Dictionary<string, string> Abandoned = new()
    {
        ["chunk that ends early"] = "Transfer-Encoding: chunked\r\n\r\nFF\r\n{body}",
        ["body shorter than announced"] = "Content-Length: 100000\r\n\r\n{body}",
    };

    public static TheoryData<Door, string> BrokenMatrix() => Matrix(Broken.Keys);

    public static TheoryData<Door, string> AbandonedMatrix() => Matrix(Abandoned.Keys);

    [Theory]
    [MemberData(nameof(BrokenMatrix))]
    public async Task Send_BrokenFraming_GetsTheDoorsErrorAndChangesNothing(Door name, string how)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);

        using var socket = await Send(door, id, Broken[how].Frame);
        var (status, contentType, body) = Parse(await ReadToEnd(socket));

        ErrorShape.AssertIs(name, Broken[how].Failure, status, contentType, body);
        Assert.Equal(before, await service.Version(id));
    }

    /// <summary>Nobody is left to answer to.</summary>
    [Theory]
    [MemberData(nameof(AbandonedMatrix))]
    public async Task Send_AbandonedBody_ChangesNothing(Door name, string how)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);

        using (var socket = await Send(door, id, Abandoned[how]))
        {
            socket.Shutdown(SocketShutdown.Send);
            var answer = await ReadToEnd(socket);
            Assert.DoesNotContain("HTTP/1.1 2", answer, StringComparison.Ordinal);
        }

        Assert.Equal(before, await service.Version(id));
    }

    private static TheoryData<Door, string> Matrix(IEnumerable<string> names)
    {
        var matrix = new TheoryData<Door, string>();
        foreach (var name in names)
        {
            foreach (var door in DoorsUnderTest.All)
                matrix.Add(door.Door, name);
        }

        return matrix;
    }

    /// <summary>The most bytes of a body; an import may be larger than other bodies.</summary>
    private static int Limit(Door door) => (door == Door.Manage ? 4 : 1) * 1024 * 1024;

    private string Head(DoorUnderTest door, string id)
    {
        var (name, value) = service.Credential(door.Door);
        return $"{door.Method} {Spoiling.Fill(door.Path, id, "")} HTTP/1.1\r\nHost: {service.Address.Authority}\r\n"
            + $"Connection: close\r\n{name}: {value}\r\nContent-Type: {door.ContentType}\r\n";
    }

    private async Task<Socket> Send(DoorUnderTest door, string id, string frame)
    {
        var large = Limit(door.Door) + 16;
        var request = Head(door, id) + frame
            .Replace("{large}", $"{large}", StringComparison.Ordinal)
            .Replace("{hex}", $"{large:x}", StringComparison.Ordinal)
            .Replace("{spaces}", new string(' ', large), StringComparison.Ordinal)
            .Replace("{body}", Spoiling.Fill(door.Body, id, "x"), StringComparison.Ordinal);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(service.Address.Host, service.Address.Port);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request));
        return socket;
    }

    /// <summary>Reads until the server hangs up, however it does.</summary>
    private static async Task<string> ReadToEnd(Socket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is > 0 and var count)
                answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return answer.ToString();
        }

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
