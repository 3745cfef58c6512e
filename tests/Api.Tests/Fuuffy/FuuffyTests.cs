using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("Fuuffy");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task DocumentedPair_Played_AnswersAsPrinted(Vector vector)
    {
        var expired = BearerClient.IssueToken(service, Schemes.Fuuffy, lifetimeSeconds: -1);
        var headers = vector.Headers.ToDictionary(
            header => header.Key, header => header.Value.Replace("{expired}", expired, StringComparison.Ordinal));

        using var response = await service.Play(
            vector with { Headers = headers },
            request => request.Headers.Authorization = new("Bearer", BearerClient.IssueToken(service, Schemes.Fuuffy)));
    }
}
