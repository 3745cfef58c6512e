using System.Text;
using Microsoft.AspNetCore.Http;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Tests.Support;

/// <summary>A door's answer to a failure, without a server.</summary>
internal static class Rendering
{
    /// <summary>Status and body.</summary>
    public static async Task<(int Status, string Text)> Show(
        this IDoorErrors errors, FailureKind kind, string? detail = null, long? version = null)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await errors.Render(new DoorFailure(kind, detail, version), context).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
