using System.Text;
using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting;

/// <summary>
/// What a newcomer needs to see first: the address and, while the demonstration data is on, its credentials and a request for each door.
/// </summary>
internal static class StartupBanner
{
    private const string Token = """sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/'""";
    private const string Client = "-d grant_type=client_credentials -d client_id=demo-client -d client_secret=demo-secret";

    /// <summary>Prints when the service takes requests; outside Development and the demonstration it prints nothing.</summary>
    public static void PrintWhenStarted(WebApplication app)
    {
        var demo = app.Services.GetRequiredService<OrderGrainsOptions>().Demo == true;
        if (!demo && !app.Environment.IsDevelopment())
            return;

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault() is { } address)
                System.Console.WriteLine(Text(address, demo));
        });
    }

    /// <param name="address">Where the service listens, without a slash at the end.</param>
    /// <param name="demo">True while the demonstration data is on.</param>
    public static string Text(string address, bool demo)
    {
        var text = new StringBuilder();
        text.AppendLine()
            .AppendLine($"OrderGrains listens on {address}")
            .AppendLine($"Console  {address}/console")
            .AppendLine($"OpenAPI  {address}/swagger")
            .AppendLine($"Ready?   {address}/health/ready");
        if (demo)
            text.AppendLine().Append(Demonstration(address));
        return text.ToString();
    }

    private static string Demonstration(string address) => $$"""
        The demonstration data is on. API key demo-key; client demo-client with secret demo-secret; below admin: demo-low.

        MultiSafepay    curl -X PATCH {{address}}/orders/MSP12345 -H 'api_key: demo-key' \
                          -H 'Content-Type: application/json' -d '{"id":"MSP12345","status":"shipped","tracktrace_code":"3SMSP0123456789"}'
        Commerce Layer  token=$(curl -s {{address}}/oauth/token {{Client}} | {{Token}})
                        curl -X PATCH {{address}}/api/orders/xYZkjABcde -H "Authorization: Bearer $token" \
                          -H 'Content-Type: application/vnd.api+json' \
                          -d '{"data":{"type":"orders","id":"xYZkjABcde","attributes":{"_place":"1"} } }'
        Centra          curl -X PUT {{address}}/orders -H 'API-Authorization: demo-key' \
                          -H 'Content-Type: application/json' -d '{"order":83651,"internalComment":"test"}'
        Fuuffy          token=$(curl -s {{address}}/v1/auth/token {{Client}} | {{Token}})
                        curl -X PATCH {{address}}/v1/orders/order_1a2b3c4d5e6f -H "Authorization: Bearer $token" \
                          -H 'Content-Type: application/json' -d '{"notes":"Updated delivery instructions"}'
        Elastic Path    token=$(curl -s {{address}}/oauth/access_token {{Client}} | {{Token}})
                        curl -X PUT {{address}}/v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3 -H "Authorization: Bearer $token" \
                          -H 'Content-Type: application/json' -d '{"data":{"type":"order","status":"cancelled"} }'

        What happened   curl {{address}}/manage/orders/MSP12345/history -H 'X-Api-Key: demo-key'
        All of it       scripts/try-seeds.sh {{address}}

        """;
}
