using OrderGrains.Console.Tests.Support;

namespace OrderGrains.Console.Tests.Sessions;

/// <summary>What a session's cookie is good for, and what it takes beside it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class SessionTests(ConsoleHost host)
{
    private const string Header = "X-Console-Token";

    private static readonly object Comment = new { actions = new[] { new { verb = "editComments", text = "by a session" } } };

    public static TheoryData<string?, string?> Forgeries => new()
    {
        { null, null },
        { "made-up", null },
        { "own", "cross-site" },
        { "own", "same-site" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Change_ThatTheConsoleHasNotSent_IsRefusedAndChangesNothing(string? token, string? site)
    {
        var id = await host.NewOrder();
        using var session = await Session.Open(host);
        List<(string, string)> headers = [];
        if (token is not null)
            headers.Add((Header, token == "own" ? session.Token : token));
        if (site is not null)
            headers.Add(("Sec-Fetch-Site", site));

        var (status, text) = await session.Send("POST", $"/manage/orders/{id}/commands", Comment, [.. headers]);

        Assert.Equal(403, status);
        Assert.Contains(Header, text, StringComparison.Ordinal);
        Assert.Equal(1, (long)(await host.Order(id))["version"]!);
    }

    [Fact]
    public async Task Change_WithTheTokenOfTheSession_IsMadeInTheNameOfTheCredential()
    {
        var id = await host.NewOrder();
        using var session = await Session.Open(host);

        var (status, _) = await session.Send("POST", $"/manage/orders/{id}/commands", Comment, (Header, session.Token));

        Assert.Equal(200, status);
        var (_, history) = await session.Send("GET", $"/manage/orders/{id}/history?after=1");
        Assert.Contains("\"actor\":\"demo-key\"", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithTheTokenOfAnotherSession_IsRefused()
    {
        var id = await host.NewOrder();
        using var one = await Session.Open(host);
        using var other = await Session.Open(host);

        var (status, _) = await one.Send("POST", $"/manage/orders/{id}/commands", Comment, (Header, other.Token));

        Assert.Equal(403, status);
    }

    [Fact]
    public async Task Request_WithACookieAndAnUnknownKey_IsJudgedByTheKey()
    {
        using var session = await Session.Open(host);

        var (status, _) = await session.Send("GET", "/manage/orders", null, ("X-Api-Key", "no-such-key"));

        Assert.Equal(401, status);
    }

    [Theory]
    [InlineData("/v1/json/orders/MSP12345")]
    [InlineData("/centra/orders?order=83651")]
    [InlineData("/v2/orders/MSP12345")]
    public async Task Request_ToAVendorsDoor_IsNotLetInByTheCookie(string path)
    {
        using var session = await Session.Open(host);

        var (status, _) = await session.Send("GET", path);

        Assert.True(status is 401 or 403, $"{path}: {status}");
    }

    [Fact]
    public async Task SignIn_FromAPageOfAnotherOrigin_IsRefused()
    {
        using var session = await Session.Open(host);

        var (status, _) = await session.Send("POST", "/console/session", new { key = "other-key" }, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(403, status);
    }

    [Theory]
    [InlineData("{\"key\":5}", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"key\":\"\"}", 400)]
    public async Task SignIn_WithABodyThatIsNone_IsNotUnderstood(string body, int expected)
    {
        using var client = host.Http();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync("/console/session", content);

        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Cookie_IsForTheBrowserAlone()
    {
        using var session = await Session.Open(host);

        Assert.Contains("httponly", session.Cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", session.Cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-key", session.Cookie, StringComparison.Ordinal);
    }
}
