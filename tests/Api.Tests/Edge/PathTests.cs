using System.Text;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>An order's id is what its path segment says, decoded once.</summary>
public sealed class PathTests(ListeningService service) : IClassFixture<ListeningService>
{
    /// <summary>Where each door shows an order, and under which member its id stands there.</summary>
    private static readonly (Door Door, string Before, string After, string[] Id)[] Reads =
    [
        (Door.MultiSafepay, "/orders/", "", ["data", "order_id"]),
        (Door.MultiSafepay, "/v1/json/orders/", "", ["data", "order_id"]),
        (Door.CommerceLayer, "/api/orders/", "", ["data", "id"]),
        (Door.Fuuffy, "/v1/orders/", "", ["id"]),
        (Door.ElasticPath, "/v2/orders/", "", ["data", "id"]),
        (Door.Manage, "/manage/orders/", "", ["id"]),
        (Door.Manage, "/manage/orders/", "/history", ["orderId"]),
    ];

    public static TheoryData<string> Ids =>
    [
        "S/Y", "S%2FY", "S%252FY", "/", "a//b", "%", "100%", "%41", "a b", "a+b", "a?b=c&d#e", "a;b:c@d,e=f", "Grüße", "漢字", "😀",
        "..", ".", "../a", "./.", "\\", "\"", "a\tb",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Location_OfAnyId_LeadsToTheOrder(string id)
    {
        var created = await Create(id);

        var found = await service.Call("GET", created.Header("Location")!, service.Credential(Door.Manage));

        Assert.Equal(id, (string?)found.Is(200)["id"]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Read_AnyId_IsThatOrderAtEveryDoor(string id)
    {
        await Create(id);

        foreach (var (door, before, after, member) in Reads)
        {
            var answer = await service.Call("GET", before + RequestPath.Escape(id) + after, service.Credential(door));
            Assert.Equal(id, (string?)member.Aggregate(answer.Is(200), (node, name) => node[name]!));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task SelfLink_OfAnyId_LeadsToTheOrder(string id)
    {
        await Create(id);
        var credential = service.Credential(Door.CommerceLayer);
        var first = await service.Call("GET", $"/api/orders/{RequestPath.Escape(id)}", credential);
        var link = (string)first.Is(200)["data"]!["links"]!["self"]!;

        var second = await service.Call("GET", link[$"http://{service.Address.Authority}".Length..], credential);

        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Update_EscapedPercent_ChangesThatOrderAlone()
    {
        foreach (var door in DoorsUnderTest.All.Where(door => door.Path.EndsWith("/{id}", StringComparison.Ordinal)))
        {
            var slash = $"S/{Guid.NewGuid():N}";
            var percent = slash.Replace("/", "%2F", StringComparison.Ordinal);
            await Create(slash);
            await Create(percent);
            var (before, other) = (await Version(percent), await Version(slash));
            var path = door.Path.Replace("{id}", percent.Replace("%", "%25", StringComparison.Ordinal), StringComparison.Ordinal);
            using var body = new StringContent(Spoiling.Fill(door.Body, percent, $"{door.Door}"), Encoding.UTF8, door.ContentType);
            body.Headers.ContentType!.CharSet = null;
            var answer = await service.Call(door.Method, path, body, service.Credential(door.Door));

            Assert.True(answer.Status == 200, $"{door.Door}: {answer.Text}");
            Assert.Equal((before + 1, other), (await Version(percent), await Version(slash)));
        }
    }

    /// <summary>Bytes that are no UTF-8, an encoded surrogate and an overlong slash; as text, all of them could be ids.</summary>
    [Theory]
    [InlineData("%FF")]
    [InlineData("%C3%28")]
    [InlineData("%ED%A0%80")]
    [InlineData("%C0%AF")]
    [InlineData("%F0%9F")]
    public async Task Read_SegmentThatIsNoText_IsNotFoundAtEveryDoor(string segment)
    {
        var id = $"{segment}{Guid.NewGuid():N}";
        await Create(id);

        foreach (var (door, before, after, _) in Reads)
        {
            var answer = await service.Call("GET", before + id + after, service.Credential(door));
            ErrorShape.AssertIs(door, 404, answer);
        }
    }

    [Fact]
    public async Task Update_SamePathSpelledOtherwise_IsTheSameRequest()
    {
        var id = $"Ä/{Guid.NewGuid():N}";
        await Create(id);
        var key = ("Idempotency-Key", id[2..]);
        var credential = service.Credential(Door.MultiSafepay);
        var escaped = RequestPath.Escape(id);
        string[] spellings = [escaped, escaped.Replace("%2F", "%2f", StringComparison.Ordinal), $"%c3%84%2F%{(int)id[2]:x}{id[3..]}"];

        var answers = new List<Answer>();
        foreach (var spelling in spellings)
            answers.Add(await service.Call("PATCH", $"/orders/{spelling}", new StringContent("""{"reason":"r"}"""), key, credential));

        Assert.Equal([200, 200, 200], answers.Select(answer => answer.Status));
        Assert.Equal([null, "true", "true"], answers.Select(answer => answer.Header("Idempotent-Replayed")));
        Assert.Equal(2, await Version(id));
    }

    [Fact]
    public async Task Read_AbsoluteTarget_IsDecodedAlike()
    {
        var id = $"S/{Guid.NewGuid():N}";
        await Create(id);
        var (name, value) = service.Credential(Door.Manage);

        var answer = await RawHttp.Send(service.Address, $"""
            GET http://{service.Address.Authority}/manage/orders/{RequestPath.Escape(id)} HTTP/1.1
            Host: {service.Address.Authority}
            Connection: close
            {name}: {value}


            """);

        Assert.Contains("200 OK", answer, StringComparison.Ordinal);
        Assert.Contains(id, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a%2fb", "/a%2Fb")]
    [InlineData("/a%252Fb", "/a%252Fb")]
    [InlineData("/%6Frders/%7E", "/orders/~")]
    [InlineData("/a/../b%20", "/b ")]
    [InlineData("/../%2e%2E/.", "/../")]
    [InlineData("/a/%zz%4/..", "/a/")]
    [InlineData("/%4", "/%254")]
    public void Canonical_Path_KeepsOnlyWhatIsAmbiguousEscaped(string path, string canonical) =>
        Assert.Equal(canonical, RequestPath.Canonical(path));

    /// <summary>Ids that are their own path are there once; the other tests may have made them.</summary>
    private async Task<Answer> Create(string id)
    {
        var answer = await service.Import(id);
        Assert.True(answer.Status is 201 or 409, answer.Text);
        return answer.Status == 201 ? answer : answer with { Headers = new Dictionary<string, string> { ["Location"] = Location(id) } };
    }

    private static string Location(string id) => $"/manage/orders/{RequestPath.Escape(id)}";

    private async Task<int> Version(string id) =>
        (int)(await service.Call("GET", Location(id), service.Credential(Door.Manage))).Is(200)["version"]!;
}
