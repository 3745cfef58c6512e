using System.Net;
using OrderGrains.Console.Tests.Support;

namespace OrderGrains.Console.Tests.Quality;

/// <summary>How the console's files are served.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class FileTests(ConsoleHost host)
{
    [Theory]
    [InlineData("/console", "text/html; charset=utf-8")]
    [InlineData("/console/orders/a.b", "text/html; charset=utf-8")]
    [InlineData("/console/files/app.js", "text/javascript; charset=utf-8")]
    [InlineData("/console/files/style/base.css", "text/css; charset=utf-8")]
    [InlineData("/console/files/icon.svg", "image/svg+xml")]
    public async Task Get_OfAFile_ForbidsWhatIsNotFromHereAndIsAskedForAnew(string path, string type)
    {
        using var client = host.Http();
        using var answer = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, $"{answer.Content.Headers.ContentType}"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.Equal("no-cache", $"{answer.Headers.CacheControl}");
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var known = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory]
    [InlineData("/console/files/none.js")]
    [InlineData("/console/api/none")]
    public async Task Get_OfNoFile_IsAProblem(string path)
    {
        using var client = host.Http();
        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_HasNoScriptOrStyleOfItsOwn()
    {
        using var client = host.Http();
        var page = await client.GetStringAsync("/console");

        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=| style=|//", page.Replace("http://", "", StringComparison.Ordinal));
    }
}
