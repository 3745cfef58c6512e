using System.Net.Sockets;
using System.Text;

namespace OrderGrains.Api.Tests.Support;

/// <summary>Bytes to the server and what comes back, without a client's good manners.</summary>
public static class RawHttp
{
    /// <summary>Opens a connection and sends a text, its line ends made those of HTTP.</summary>
    public static async Task<Socket> Open(Uri server, string request)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request.ReplaceLineEndings("\r\n")));
        return socket;
    }

    /// <summary>Sends one request that closes the connection, and gives the answer as it came.</summary>
    public static async Task<string> Send(Uri server, string request)
    {
        using var socket = await Open(server, request);
        return await ReadToEnd(socket);
    }

    /// <summary>Reads until the server hangs up, however it does.</summary>
    public static async Task<string> ReadToEnd(Socket socket)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var count)
                answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return answer.ToString();
        }

        return answer.ToString();
    }

    /// <summary>An answer of one piece or one chunk.</summary>
    public static Answer Parse(string answer)
    {
        Assert.True(answer.Length > 0, "The server hung up without an answer.");
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = answer[..end].Split("\r\n");
        var headers = head[1..].Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = answer[(end + 4)..];
        return new(int.Parse(head[0].Split(' ')[1]), headers.ContainsKey("Transfer-Encoding") ? body.Split("\r\n")[1] : body, headers);
    }
}
