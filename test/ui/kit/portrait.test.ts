import { expect, test } from 'vitest';
import { MOODS } from '../../../src/core/scenario/scenario.ts';
import { drawPortrait } from '../../../src/ui/kit/portrait/draw.ts';
import { looksOf } from '../../../src/ui/kit/portrait/looks.ts';
import { pictureOf } from '../../../src/ui/kit/portrait/picture.ts';
import { traitsOf } from '../../../src/ui/kit/portrait/person.ts';

/** People as they are met at a counter, on the phone, at a door. */
const PEOPLE = [
  { id: 'liu', name: '刘强', role: '客户' },
  { id: 'pan', name: '潘虹', role: '门店店长' },
  { id: 'chen', name: '陈奶奶', role: '客户（退休教师）' },
  { id: 'zhou', name: '周大爷', role: '老年客户' },
  { id: 'wang', name: '王师傅', role: '维修技术员' },
  { id: 'lin', name: '小林', role: '客服代表' },
  { id: 'zhao', name: '赵倩', role: '酒店前台' },
  { id: 'xu', name: '徐磊', role: '大学生' },
  { id: 'sun', name: '孙勇', role: '快递员' },
  { id: 'he', name: '何静', role: 'shop assistant' },
] as const;

test('a name and a role say how somebody is drawn', () => {
  const told = PEOPLE.map((person) => Object.values(traitsOf(person)).join(' '));
  expect(told).toEqual([
    'male  none',
    'female  manager',
    'female old teacher',
    'male old none',
    'male middle technician',
    ' young agent',
    'female  hotel',
    'male young student',
    'male  courier',
    'female  shop',
  ]);
});

test('the same person always looks the same, and another one does not', () => {
  const faces = PEOPLE.map((person) => JSON.stringify(drawPortrait(person, 'calm')));
  expect(PEOPLE.map((person) => JSON.stringify(drawPortrait({ ...person }, 'calm')))).toEqual(faces);
  expect(new Set(faces).size).toBe(PEOPLE.length);
});

test('every mood has a face of its own, of every person', () => {
  for (const person of PEOPLE)
    expect(new Set(MOODS.map((mood) => JSON.stringify(drawPortrait(person, mood)))).size).toBe(MOODS.length);
});

test('sixty strangers are of both genders, all ages and many heads of hair', () => {
  const looks = Array.from({ length: 60 }, (_, index) => looksOf({ id: `AP-I-${index}` }));
  expect(new Set(looks.map(({ gender, age }) => `${gender} ${age}`)).size).toBe(8);
  expect(new Set(looks.map(({ hair }) => hair)).size).toBeGreaterThan(12);
  expect(new Set(looks.map((one) => JSON.stringify(one))).size).toBe(60);
});

test('a mood changes no looks: only the head is drawn anew', () => {
  const [calm, ...others] = MOODS.map((mood) => drawPortrait({ id: 'liu' }, mood));
  for (const other of others)
    expect([other.back, other.behind, other.body]).toEqual([calm?.back, calm?.behind, calm?.body]);
});

test('a portrait is one picture of all its shapes, made once for a person and a mood', () => {
  const [person] = PEOPLE;
  const drawing = drawPortrait(person, 'angry');
  const picture = decodeURIComponent(pictureOf(person, 'angry'));
  expect(picture.startsWith('data:image/svg+xml,<svg')).toBe(true);
  expect(picture.match(/<path /g)).toHaveLength(drawing.behind.length + drawing.body.length + drawing.head.length);
  expect(pictureOf({ ...person }, 'angry')).toBe(pictureOf(person, 'angry'));
  expect(new Set(MOODS.map((mood) => pictureOf(person, mood))).size).toBe(MOODS.length);
});

test('what a scenario says of somebody never becomes part of the picture', () => {
  const name = `"'><script>alert(1)</script>`;
  expect(decodeURIComponent(pictureOf({ id: name, name, role: name }, 'calm'))).not.toMatch(/script|alert/);
});
