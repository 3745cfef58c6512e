using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("ElasticPath");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task DocumentedPair_Played_AnswersAsPrinted(Vector vector)
    {
        var low = BearerClient.IssueToken(service, Schemes.ElasticPath, role: CallerRole.Storefront);
        var headers = vector.Headers.ToDictionary(
            header => header.Key, header => header.Value.Replace("{low}", low, StringComparison.Ordinal));

        var token = vector.OwnMerchant
            ? await service.NewMerchantToken(Schemes.ElasticPath)
            : BearerClient.IssueToken(service, Schemes.ElasticPath);

        using var response = await service.Play(
            vector with { Headers = headers }, request => request.Headers.Authorization = new("Bearer", token));
    }
}
