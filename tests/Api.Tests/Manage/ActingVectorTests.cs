using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>Commands and merge patches with their answers, as documented.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ActingVectorTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("Manage");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Request_AsDocumented_IsAnsweredAsDocumented(Vector vector) =>
        (await service.Play(vector, request => request.Headers.TryAddWithoutValidation("X-Api-Key", "demo-key"))).Dispose();
}
