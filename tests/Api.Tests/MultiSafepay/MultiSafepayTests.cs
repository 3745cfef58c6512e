using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>Every documented pair.</summary>
[Collection(ServiceCollection.Name)]
public sealed class MultiSafepayTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("MultiSafepay");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Request_AsDocumented_IsAnsweredAsDocumented(Vector vector) =>
        (await service.Play(vector, request => request.Headers.TryAddWithoutValidation("api_key", "demo-key"))).Dispose();
}
