/**
 * Names of the sample households: small selections, drawn at random and put together at random; nobody is meant.
 *
 * Sources (state November 2026): first names and surnames from the Faker name lists (Python Faker 40.40,
 * @faker-js/faker 10.6: MIT) and sigpwned/popular-names-by-country (CC0 1.0); names of German children
 * from "Häufige Vornamen Berlin" 2012–2023, Landesamt für Bürger- und Ordnungsangelegenheiten Berlin
 * (CC BY). Arabic surnames are a selection of our own. All NFC, Latin letters only (DIN 91379).
 */
export const HERKUENFTE = [
  'deutsch',
  'tuerkisch',
  'polnisch',
  'ukrainisch',
  'arabisch',
  'rumaenisch',
  'bosnisch',
  'vietnamesisch',
] as const
export type Herkunft = (typeof HERKUENFTE)[number]
export type Geschlecht = 'w' | 'm'

/** A surname, or its form for a woman after the oblique: "Kowalski/Kowalska". */
type Namensliste = {
  readonly w: readonly string[]
  readonly m: readonly string[]
  readonly kinderW: readonly string[]
  readonly kinderM: readonly string[]
  readonly nachnamen: readonly string[]
}

const liste = (text: string): readonly string[] => text.split(/,\s*/)

function ohneKinder(l: Omit<Namensliste, 'kinderW' | 'kinderM'>): Namensliste {
  return { ...l, kinderW: l.w, kinderM: l.m }
}

export const NAMEN: Readonly<Record<Herkunft, Namensliste>> = {
  deutsch: {
    w: liste(
      'Sabine, Petra, Andrea, Martina, Susanne, Birgit, Claudia, Stefanie, Nicole, Sandra, Katrin, Anja, Melanie, Tanja, Daniela, Christina, Yvonne, Jessica, Jennifer, Nadine, Julia, Sarah, Lisa, Vanessa, Franziska, Monika, Heike, Silke, Manuela, Carolin, Miriam, Ramona, Anke, Kerstin, Simone, Ulrike, Janina, Mandy, Svenja, Wiebke, Frauke',
    ),
    m: liste(
      'Thomas, Andreas, Michael, Stefan, Frank, Matthias, Markus, Torsten, Jens, Sven, Christian, Daniel, Marco, Sebastian, Tobias, Florian, Patrick, Dennis, Kevin, Marcel, Philipp, Dirk, Holger, Uwe, Ralf, Jürgen, Rainer, Heiko, Timo, Nils, Björn, Lars, Maik, René, Norbert, Detlef, Henning, Malte, Fabian, Dominik',
    ),
    kinderW: liste(
      'Emilia, Emma, Mia, Johanna, Luise, Mila, Ella, Lina, Lea, Clara, Hannah, Leonie, Ida, Mathilda, Luisa, Marlene, Amelie, Paula, Frieda, Leni, Pauline, Olivia, Alma, Greta, Antonia, Lilly, Nora, Luna, Nele, Maja, Charlotte, Helene',
    ),
    kinderM: liste(
      'Paul, Maximilian, Elias, Emil, Noah, Anton, Leon, Felix, Oskar, Luca, Jakob, Jonas, Louis, Theodor, Ben, Liam, Jonathan, Finn, Lukas, Leo, Levi, Valentin, Max, Henry, Moritz, Theo, Julian, Tim, Erik, Linus, Bruno, Mika',
    ),
    nachnamen: liste(
      'Austermühle, Barkholz, Beckmann, Biggen, Blümel, Bolzmann, Briemer, Buchholz, Dörschner, Eberhardt, Eigenwillig, Etzold, Fliegner, Freudenberger, Gehringer, Girschner, Gröttner, Heydemüller, Hildenbrand, Hohenberger, Isekenmeier, Kampschulte, Klingelhöfer, Lichtenfeld, Lindenmayer, Mockenhaupt, Morgenstern, Niedermeier, Rautenkranz, Riethmüller, Sattelmaier, Schildhauer, Schirrmeister, Schlechtweg, Schwarzkopf, Schwerdtner, Spitzmüller, Strohschank, Vahlensieck, Bauermeister, Breitenstein, Kleinsteuber, Lichtenhagen, Schönenberger, Brettschneider',
    ),
  },
  tuerkisch: ohneKinder({
    w: liste('Fatma, Ayşe, Emine, Hatice, Zeynep, Elif, Meryem, Şerife, Zehra, Defne, Nehir, Azra, Eylül'),
    m: liste('Mehmet, Mustafa, Ahmet, Ali, Hüseyin, Hasan, İsmail, Osman, Yusuf, Alparslan, Eymen, Ömer, Aras'),
    nachnamen: liste('Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Öztürk, Aydın, Arslan, Doğan, Kılıç, Akpınar, Aksoy'),
  }),
  polnisch: ohneKinder({
    w: liste('Zofia, Zuzanna, Alicja, Kamila, Ewa, Urszula, Justyna, Agnieszka, Róża, Malwina, Dorota, Oliwia, Pola'),
    m: liste('Jakub, Stanisław, Mikołaj, Szymon, Mateusz, Kacper, Michał, Piotr, Maciej, Wojciech, Tomasz, Paweł, Łukasz'),
    nachnamen: liste(
      'Nowak, Kowalczyk, Wójcik, Woźniak, Mazur, Krawczyk, Kaczmarek, Kamiński/Kamińska, Zieliński/Zielińska, Szymański/Szymańska, Kozłowski/Kozłowska',
    ),
  }),
  ukrainisch: ohneKinder({
    w: liste('Anastasiia, Valentyna, Varvara, Viktoriia, Vira, Halyna, Daryna, Iryna, Larysa, Liliia, Liubov, Mariia, Maryna'),
    m: liste('Andrii, Anton, Artem, Bohdan, Borys, Vadym, Vasyl, Viktor, Vitalii, Vladyslav, Hryhorii, Hlib, Danylo'),
    nachnamen: liste(
      'Melnyk, Rudenko, Kovalenko, Bondarenko, Tkachenko, Kravchenko, Polishchuk, Moroz, Lysenko, Savchenko, Abramchuk, Babenko',
    ),
  }),
  arabisch: ohneKinder({
    w: liste('Mariam, Fatima, Noor, Amina, Karima, Habiba, Farah, Marwa, Nada, Salma, Maha, Reem, Aya, Dalal'),
    m: liste('Mohammad, Omar, Ahmad, Abdullah, Rachid, Said, Fadi, Youssef, Mahmoud, Khaled, Bilal, Ibrahim, Karim, Tareq'),
    nachnamen: liste(
      'Al Ahmad, Al Khatib, Al Saleh, Alkhalil, Almasri, Darwish, Haddad, Halabi, Hamdan, Jaber, Kassem, Najjar, Othman',
    ),
  }),
  rumaenisch: ohneKinder({
    w: liste('Daria, Andreea, Adela, Adriana, Alina, Ana, Anamaria, Anca, Andra, Evelina, Ancuța'),
    m: liste('Matei, Bogdan, Alexandru, Damian, Ion, Adrian, Alin, Andrei, Aurel, Anatolie, Antonie'),
    nachnamen: liste('Popa, Radu, Dumitru, Stan, Stoica, Matei, Ciobanu, Rusu, Albu, Ardelean, Barbu, Blaga, Bucur'),
  }),
  bosnisch: ohneKinder({
    w: liste('Merjem, Asja, Esma, Lejla, Lamija, Dalila, Lucija, Jelena, Snežana, Ivana, Gordana, Ljiljana'),
    m: liste('Davud, Hamza, Amar, Harun, Luka, Petar, Josip, Nikola, Zoran, Miloš, Marko, Dušan'),
    nachnamen: liste('Hodžić, Delić, Kovačević, Muratović, Salihović, Terzić, Suljić, Subotić, Knežević, Vuković, Tomić'),
  }),
  vietnamesisch: ohneKinder({
    w: liste('Anh Chi, Anh Mai, Bích Châu, Bích Hiền, Bích Ngọc, Bích Phượng, An Nhiên, Anh Thư'),
    m: liste('Anh Dũng, Anh Minh, Anh Tuấn, Bá Cường, Bá Thành, An Khang, Anh Khoa, Bình An'),
    nachnamen: liste('Nguyễn, Trần, Phạm, Đặng, Hồ, Ngô, Dương, Trương, Vũ, Đỗ'),
  }),
}
