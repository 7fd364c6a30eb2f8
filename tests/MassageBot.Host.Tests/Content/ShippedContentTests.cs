using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_has_no_problem()
    {
        var said = new StringWriter();

        var code = CheckContent.Run(ShippedContent.Folder, said);

        said.ToString().ShouldBe("");
        code.ShouldBe(0);
    }
}
