namespace MassageBot.Host.Tests.Browser;

[Collection(BrowsedClinic.Collection)]
public sealed class BookingInABrowserTests(BrowsedClinic clinic)
{
    /// <summary>Where to write the picture of a booked visit for the README; none is taken without it.</summary>
    private const string Picture = "WEBCHAT_SCREENSHOT";

    [BrowserFact]
    public async Task A_visitor_books_a_massage_and_gets_a_code()
    {
        var visitor = await clinic.EnterAsync(new() { ViewportSize = new() { Width = 760, Height = 720 } });

        var answer = await visitor.BookAsync();

        await TakePictureAsync(visitor);
        answer.ShouldMatch("code is [A-Z0-9]{6}");
    }

    [BrowserFact]
    public async Task A_page_that_the_bot_names_is_one_link()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.BookAsync();

        (await visitor.Page.Locator("#chat a[href='https://juniper-street.example/form']").First.InnerTextAsync()).ShouldBe("https://juniper-street.example/form");
    }

    [BrowserFact]
    public async Task The_calendar_entry_can_be_saved()
    {
        var visitor = await clinic.EnterAsync();
        await visitor.BookAsync();

        var saved = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync(".webchat__fileContent__buttonLink"));

        (await File.ReadAllTextAsync(await saved.PathAsync())).ShouldStartWith("BEGIN:VCALENDAR");
    }

    [BrowserFact]
    public async Task A_booking_leaves_no_error_and_asks_no_other_host()
    {
        var visitor = await clinic.EnterAsync();

        await visitor.BookAsync();

        visitor.Faults.ShouldBeEmpty();
    }

    private static async Task TakePictureAsync(BrowserVisitor visitor)
    {
        if (Environment.GetEnvironmentVariable(Picture) is { Length: > 0 } path)
        {
            await visitor.Page.GetByText("visit.ics").First.WaitForAsync();
            await visitor.Page.ScreenshotAsync(new() { Path = path });
        }
    }
}
