using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Takes a request's address from a header: in process there is no other.</summary>
internal sealed class CallerFrom : IStartupFilter
{
    public const string Header = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } address)
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return following(context);
        });
        next(app);
    };
}
