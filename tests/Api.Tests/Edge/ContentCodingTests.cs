using System.IO.Compression;
using System.Text;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Bodies with a <c>Content-Encoding</c>.</summary>
public sealed class ContentCodingTests(ListeningService service) : IClassFixture<ListeningService>
{
    private static readonly Dictionary<string, Func<byte[], byte[]>> Codings = new()
    {
        ["gzip"] = body => Compress(body, to => new GZipStream(to, CompressionLevel.Optimal)),
        ["GZip"] = body => Compress(body, to => new GZipStream(to, CompressionLevel.Optimal)),
        ["x-gzip"] = body => Compress(body, to => new GZipStream(to, CompressionLevel.Optimal)),
        ["deflate"] = body => Compress(body, to => new ZLibStream(to, CompressionLevel.Optimal)),
        ["br"] = body => Compress(body, to => new BrotliStream(to, CompressionLevel.Fastest)),
        ["identity"] = body => body,
    };

    private static readonly Dictionary<Door, (string Path, string[] Token)> TokenCalls = new()
    {
        [Door.CommerceLayer] = ("/oauth/token", ["access_token"]),
        [Door.Fuuffy] = ("/v1/auth/token", ["data", "access_token"]),
        [Door.ElasticPath] = ("/oauth/access_token", ["access_token"]),
    };

    public static TheoryData<Door, string> Known() => Matrix(Codings.Keys);

    public static TheoryData<Door, string> Unknown() => Matrix(["compress", "zstd", "gzip, gzip", "br, gzip", "nonsense"]);

    public static TheoryData<Door, string> Compressed() => Matrix(["gzip", "deflate", "br"]);

    [Theory]
    [MemberData(nameof(Known))]
    public async Task Send_KnownCoding_IsDecoded(Door name, string coding)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);

        var answer = await service.Update(door, id, body => Encoded(Codings[coding](body), coding));

        Assert.True(answer.Status is 200 or 201, answer.Text);
        Assert.Equal(door.GoodVersion, await service.Version(id));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Send_UnknownCoding_GetsTheDoorsErrorAndTheKnownOnes(Door name, string coding)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);

        var answer = await service.Update(door, id, body => Encoded(body, coding));

        AssertError(name, 415, answer);
        Assert.Contains("ontent-Encoding must be one of gzip, deflate, br", answer.Text, StringComparison.Ordinal);
        Assert.Equal("gzip,deflate,br", answer.Header("Accept-Encoding")?.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(before, await service.Version(id));
    }

    /// <summary>Not what it says, broken off, and broken off before anything came out, which must not count as an empty body.</summary>
    [Theory]
    [MemberData(nameof(Compressed))]
    public async Task Send_CorruptBody_GetsTheDoorsErrorAndChangesNothing(Door name, string coding)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);
        var good = Codings[coding](Encoding.UTF8.GetBytes(Spoiling.Fill(door.Body, id, "good")));
        byte[][] broken = [Encoding.UTF8.GetBytes("{\"this\":\"is plain\"}"), good[..^1], good[..(good.Length / 2)], good[..2]];

        foreach (var body in broken)
            AssertError(name, 400, await service.Update(door, id, _ => Encoded(body, coding)));

        Assert.Equal(before, await service.Version(id));
    }

    [Theory]
    [MemberData(nameof(Compressed))]
    public async Task Send_MoreThanTheLimitOnceDecoded_IsTooLarge(Door name, string coding)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);
        var bomb = Codings[coding](Encoding.UTF8.GetBytes(Spoiling.Fill(door.Body, id, "good") + new string(' ', 8 * 1024 * 1024)));
        Assert.InRange(bomb.Length, 1, 100_000);

        var answer = await service.Update(door, id, _ => Encoded(bomb, coding));

        AssertError(name, 413, answer);
        Assert.Equal(before, await service.Version(id));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public async Task Token_KnownCoding_IsDecoded(Door door, string coding)
    {
        if (!TokenCalls.TryGetValue(door, out var call))
            return;
        var form = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret"u8.ToArray();

        var answer = await service.Call("POST", call.Path, Encoded(Codings[coding](form), coding, "application/x-www-form-urlencoded"));

        Assert.NotNull((string?)call.Token.Aggregate(answer.Is(200), (node, name) => node[name]!));
    }

    [Fact]
    public async Task Token_UnreadableCoding_IsRefused()
    {
        foreach (var (path, _) in TokenCalls.Values)
        {
            var form = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret"u8.ToArray();
            var bomb = Codings["gzip"]([.. form, .. new byte[4 * 1024 * 1024]]);

            async Task<int> Status(byte[] body, string coding) =>
                (await service.Call("POST", path, Encoded(body, coding, "application/x-www-form-urlencoded"))).Status;

            Assert.Equal((415, 400), (await Status(form, "zstd"), await Status(form, "gzip")));
            Assert.Equal((400, 413), (await Status(form, "br"), await Status(bomb, "gzip")));
        }
    }

    [Fact]
    public async Task Send_WrongKeyAndUnknownCoding_IsUnauthorized()
    {
        foreach (var door in DoorsUnderTest.All)
        {
            using var body = Encoded([1, 2, 3], "gzip");
            var answer = await service.Call(door.Method, Spoiling.Fill(door.Path, "1", ""), body, ("Authorization", "Bearer no"));
            AssertError(door.Door, 401, answer);
        }
    }

    private static TheoryData<Door, string> Matrix(IEnumerable<string> codings)
    {
        var matrix = new TheoryData<Door, string>();
        foreach (var coding in codings)
        {
            foreach (var door in DoorsUnderTest.All)
                matrix.Add(door.Door, coding);
        }

        return matrix;
    }

    private static void AssertError(Door door, int failure, Answer answer) =>
        ErrorShape.AssertIs(door, failure, answer);

    private static ByteArrayContent Encoded(byte[] body, string coding, string? type = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static byte[] Compress(byte[] body, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
            stream.Write(body);
        return compressed.ToArray();
    }
}
