using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>Every door times every way to spoil a request: the door's own error, and nothing changed.</summary>
public sealed class BadInputTests(ListeningService service) : IClassFixture<ListeningService>
{
    public static TheoryData<Door, string> Matrix()
    {
        var matrix = new TheoryData<Door, string>();
        foreach (var door in DoorsUnderTest.All)
        {
            foreach (var (name, spoiling) in Spoiling.All)
            {
                if (spoiling.Failure != 415 || door.LooksAtContentType)
                    matrix.Add(door.Door, name);
            }
        }

        return matrix;
    }

    public static TheoryData<Door> Doors() => [.. DoorsUnderTest.All.Select(door => door.Door)];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Send_SpoiltRequest_GetsTheDoorsErrorAndChangesNothing(Door name, string how)
    {
        var door = DoorsUnderTest.Of(name);
        var spoiling = Spoiling.All[how];
        var id = door.NewId();
        await service.Prepare(door, id);
        var before = await service.Version(id);

        using var request = Good(door, id);
        spoiling.Apply(door, request, id);
        using var response = await service.Client.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        var failure = spoiling.Failure == 0 ? door.WrongTypesStatus : spoiling.Failure;
        ErrorShape.AssertIs(name, failure, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text);
        Assert.Equal(before, await service.Version(id));
    }

    /// <summary>Without this the matrix would hold for a service that refuses everything.</summary>
    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Send_GoodRequest_ChangesTheOrder(Door name)
    {
        var door = DoorsUnderTest.Of(name);
        var id = door.NewId();
        await service.Prepare(door, id);

        using var request = Good(door, id);
        using var response = await service.Client.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal(door.GoodVersion, await service.Version(id));
    }

    private HttpRequestMessage Good(DoorUnderTest door, string id)
    {
        var (name, value) = service.Credential(door.Door);
        var request = new HttpRequestMessage(new HttpMethod(door.Method), Spoiling.Fill(door.Path, id, ""))
        {
            Content = new StringContent(Spoiling.Fill(door.Body, id, "good"), Encoding.UTF8, door.ContentType),
        };
        request.Content.Headers.ContentType!.CharSet = null;
        request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
