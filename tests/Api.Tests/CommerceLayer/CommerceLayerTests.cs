using System.Net.Http.Headers;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class CommerceLayerTests(Service service)
{
    public static TheoryData<Vector> Vectors => Vector.Load("CommerceLayer");

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Call_Documented_GetsTheDocumentedAnswer(Vector vector)
    {
        var token = await new Shop(service).Token("demo-client");
        using var response = await service.Play(
            vector, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
    }
}
