using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Every documented pair.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("Centra");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Request_AsDocumented_IsAnsweredAsDocumented(Vector vector) =>
        (await service.Play(vector, request => request.Headers.TryAddWithoutValidation("API-Authorization", "demo-key"))).Dispose();
}
