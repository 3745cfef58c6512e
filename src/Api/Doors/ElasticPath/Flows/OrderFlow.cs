using Microsoft.Extensions.Options;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Knows what custom data the orders of a request's merchant have.</summary>
internal sealed class OrderFlow(IOptions<DoorOptions> options)
{
    public async ValueTask<DeclaredFields> Of(DoorRequest request) =>
        DeclaredFields.Of(await request.Merchant(), options.Value.ElasticPathDeclaredOnly);
}
